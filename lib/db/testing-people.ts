import type { Grant } from '@/lib/access/roles';
import type { User } from '@/lib/access/user';
import type { Db } from './client';
import { inRolledBack, type TestDatabase } from './testing';
import { given } from './testing-city';

/** Who a test is about: each one's user name, and what each may. */
export type Cast<Name extends string> = Readonly<Record<Name, readonly Grant[]>>;

/** What an office may do that makes and reviews a table. */
export const office = (unit: string): Grant[] => [
  { role: 'reviewer', unit },
  { role: 'compiler', unit },
];

/** Everybody of a cast, under their user names. */
export async function givenPeople<Name extends string>(
  db: Db,
  cast: Cast<Name>,
): Promise<Record<Name, User>> {
  const people: Record<string, User> = {};
  for (const [name, grants] of Object.entries<readonly Grant[]>(cast))
    people[name] = await given.user(db, name, grants);
  return people;
}

/** Runs `fn` with the test city, every return of 2017 an empty draft, and these people; nothing of it is kept. */
export function inCityOf<Name extends string>(
  cast: Cast<Name>,
  fn: (database: TestDatabase, people: Record<Name, User>) => Promise<void>,
): Promise<void> {
  return inRolledBack(async (database) => {
    await given.city(database.db);
    await fn(database, await givenPeople(database.db, cast));
  });
}
