import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { User } from '@/lib/access/user';
import { pool, prisma } from '@/lib/db/client';
import { given } from '@/lib/db/testing-city';
import { type Cast, givenPeople } from '@/lib/db/testing-people';
import type { Act } from './act';

/** Two people of one county's office, who review and compile. */
export const twoOfOneOffice = { office: officeOf('county-a'), colleague: officeOf('county-a') };

function officeOf(unit: string) {
  return [
    { role: 'reviewer', unit },
    { role: 'compiler', unit },
  ] as const;
}

/** How each of several acts ended, in alphabetical order: `done`, or the code of its refusal. */
export function endings(results: readonly PromiseSettledResult<unknown>[]): string[] {
  return results.map((each) => (each.status === 'fulfilled' ? 'done' : each.reason.code)).sort();
}

/**
 * For tests of what happens at once: on connections of their own and committed, which one rolled-back transaction
 * cannot show. So each test has a year of its own, an empty return for every unit of the test city, filled by `fill`.
 */
export class YearsAtOnce<Name extends string> {
  year = 2010;
  private people: Record<string, User> = {};

  constructor(
    cast: Cast<Name>,
    private readonly fill: (year: number) => Promise<unknown> = async () => {},
  ) {
    beforeAll(async () => {
      await given.city(prisma, { year: this.year });
      this.people = await givenPeople(prisma, cast);
    });
    beforeEach(() => this.next());
    afterAll(() => pool.end());
  }

  /** Goes on to the next year, for one more round of the same test. */
  async next(): Promise<void> {
    this.year += 1;
    await given.city(prisma, { year: this.year });
    await this.fill(this.year);
  }

  act(name: Name): Act {
    const user = this.people[name];
    if (!user) throw new Error(`${name} comes with beforeAll`);
    return given.act({ db: prisma, sql: pool }, user);
  }
}
