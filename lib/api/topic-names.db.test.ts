import { expect, test } from 'vitest';
import type { Db } from '@/lib/db/client';
import { given } from '@/lib/db/testing-city';
import { inApi } from './testing';

async function givenTopics(db: Db, unit: string, year: number, names: string[], accepted: boolean) {
  const { id } = await db.return.findUniqueOrThrow({ where: { year_unitCode: { year, unitCode: unit } } });
  await db.version.create({
    data: {
      returnId: id,
      number: 1,
      editionId: '2014',
      cells: [],
      topics: names.map((name) => ({ name, count: 1 })),
      explanations: {},
      sha256: '',
      submittedBy: 'somebody',
      submittedAt: new Date(0),
    },
  });
  await db.return.update({
    where: { id },
    data: { latestVersion: 1, acceptedVersion: accepted ? 1 : null },
  });
}

test('names used by the unit come first, then those of the units beside it, most used first', () =>
  inApi(async ({ call, person, db }) => {
    await given.city(db, { year: 2016 });
    await givenTopics(db, 'town-1', 2016, ['征地'], false);
    await givenTopics(db, 'town-2', 2016, ['环保', ' 征地 '], true);
    await givenTopics(db, 'town-2', 2017, ['尚未通过'], false);
    await givenTopics(db, 'town-3', 2016, ['别县'], true);
    await givenTopics(db, 'dept-1', 2016, ['部门'], true);
    const clerk = await person('clerk', 'clerk', 'town-1');
    const { body } = await call(clerk, '/years/2017/returns/town-1/topic-names');
    expect(body).toEqual({ names: ['征地', '环保'] });
  }));

test('of a unit that is not mine there is nothing', () =>
  inApi(async ({ call, person }) => {
    const clerk = await person('clerk', 'clerk', 'town-1');
    expect((await call(clerk, '/years/2017/returns/town-2/topic-names')).status).toBe(404);
    expect((await call(clerk, '/years/1999/returns/town-1/topic-names')).status).toBe(404);
  }));
