import { expect } from 'vitest';
import { given } from '@/lib/db/testing-city';
import type { Answer, TestApi } from './testing';

export const publications = '/years/2017/publications/city';
export const post = (body: object = {}) => ({ method: 'POST', body });

/** The people of a publication: the city’s office and its deputy, the counties’ offices, and a town’s clerk. */
export async function office({ person, personWith }: TestApi) {
  const of = (id: string, unit: string) =>
    personWith(id, [
      { role: 'reviewer', unit },
      { role: 'compiler', unit },
    ]);
  return {
    chief: await of('chief', 'city'),
    deputy: await of('deputy', 'city'),
    a: await of('a', 'county-a'),
    b: await of('b', 'county-b'),
    clerk: await person('clerk', 'clerk', 'town-1'),
  };
}
export type Office = Awaited<ReturnType<typeof office>>;

/** Calls that must be done. */
export async function done(answer: Promise<Answer>): Promise<Answer['body']> {
  const { status, body, text } = await answer;
  expect(status, text).toBe(200);
  return body;
}

/** Every unit accepted, both counties' tables accepted, the city's submitted as version 1, the year closed. */
export async function readyToSign(api: TestApi, people: Office): Promise<void> {
  const { db, call } = api;
  await given.return(db, { unit: 'town-1', status: 'accepted', cells: { A1: 3n, A2_1: 3n } });
  await given.return(db, { unit: 'town-2', status: 'accepted', cells: { A1: 4n, A2_1: 4n } });
  await given.return(db, { unit: 'town-3', status: 'accepted', cells: { A1: 5n, A2_1: 5n } });
  await given.return(db, { unit: 'dept-1', status: 'accepted', cells: { A1: 6n, A2_1: 6n } });
  await given.return(db, { unit: 'dept-2', status: 'accepted' });
  for (const [unit, user] of [
    ['county-a', people.a],
    ['county-b', people.b],
  ] as const) {
    await done(call(user, `/years/2017/returns/${unit}/submit`, post()));
    await done(call(people.chief, `/years/2017/returns/${unit}/accept`, post()));
  }
  await done(call(people.chief, '/years/2017/returns/city/submit', post()));
  await db.year.update({ where: { year: 2017 }, data: { state: 'closed' } });
}

/** The same, signed by both and published as number 1. */
export async function publishedOnce(api: TestApi, people: Office): Promise<void> {
  await readyToSign(api, people);
  await signBoth(api, people, 1);
  await done(api.call(people.deputy, `${publications}/publish`, post()));
}

export async function signBoth({ call }: TestApi, { chief, deputy }: Office, version: number): Promise<void> {
  for (const user of [chief, deputy]) await done(call(user, `${publications}/sign`, post({ version })));
}

/** One town's figure corrected, and every table above it compiled and accepted again; the city's as the next version. */
export async function correctTown(
  { db, call }: TestApi,
  people: Office,
  cells: Record<string, number>,
): Promise<void> {
  const at = (unit: string, step = '') => `/years/2017/returns/${unit}${step}`;
  await done(call(people.a, at('town-1', '/reopen'), post({ reason: '漏计', cells: Object.keys(cells) })));
  await done(call(people.chief, at('county-a', '/reopen'), post({ reason: '东镇更正' })));
  const { revision } = await db.return.findUniqueOrThrow({
    where: { year_unitCode: { year: 2017, unitCode: 'town-1' } },
  });
  await done(call(people.clerk, at('town-1'), { method: 'PATCH', body: { base: revision, cells } }));
  await done(call(people.clerk, at('town-1', '/submit'), post()));
  await done(call(people.a, at('town-1', '/accept'), post()));
  await done(call(people.a, at('county-a', '/submit'), post()));
  await done(call(people.chief, at('county-a', '/accept'), post()));
  await done(call(people.chief, at('city', '/withdraw'), post()));
  await done(call(people.chief, at('city', '/submit'), post()));
}
