import { expect, test } from 'vitest';
import { pool, prisma } from '@/lib/db/client';
import { brokenChains } from '@/lib/db/sql/broken-chains';
import { given } from '@/lib/db/testing-city';
import { acceptReturn } from './accept-return';
import { passOnReturn } from './pass-on-return';
import { submitReturn } from './submit-return';
import { endings, twoOfOneOffice, YearsAtOnce } from './testing-at-once';

const at = new YearsAtOnce(twoOfOneOffice, async (year) => {
  await given.return(prisma, { unit: 'county-a', year, status: 'returned', returnedCells: ['F'] });
  await given.return(prisma, { unit: 'town-1', year, status: 'accepted' });
  await given.return(prisma, { unit: 'town-2', year, status: 'accepted' });
});

const passOn = (who: keyof typeof twoOfOneOffice, ...units: string[]) =>
  passOnReturn(at.act(who), {
    year: at.year,
    area: 'county-a',
    reason: '请核对',
    units: units.map((unit) => ({ unit, cells: ['F'] })),
  });

async function stepsOf(unitCode: string): Promise<string[]> {
  const { id } = await prisma.return.findUniqueOrThrow({
    where: { year_unitCode: { year: at.year, unitCode } },
  });
  const events = await prisma.event.findMany({
    where: { subject: `return:${id}` },
    orderBy: { seq: 'asc' },
  });
  return events.map(({ action }) => action);
}

test('two of one office pass the same on at once, in opposite order: it is done once', async () => {
  const results = await Promise.allSettled([
    passOn('office', 'town-1', 'town-2'),
    passOn('colleague', 'town-2', 'town-1'),
  ]);
  expect(endings(results)).toEqual(['done', 'nothingPassedOn']);
  expect([await stepsOf('town-1'), await stepsOf('town-2'), await stepsOf('county-a')]).toEqual([
    ['reopen'],
    ['reopen'],
    ['passOn'],
  ]);
});

test('two of one office, not quite the same: each unit goes back once, and what came second says who was left out', async () => {
  const results = await Promise.allSettled([
    passOn('office', 'town-1'),
    passOn('colleague', 'town-1', 'town-2'),
  ]);
  expect([
    ['done', 'done'],
    ['done', 'nothingPassedOn'],
  ]).toContainEqual(endings(results));
  const answers = results.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const went = answers.flatMap(({ passedOn }) => passedOn.map(({ unit }) => unit));
  expect(went.sort()).toEqual(['town-1', 'town-2']);
  if (answers.length === 2)
    expect(answers.flatMap(({ leftOut }) => leftOut.map(({ unit }) => unit))).toEqual(['town-1']);
});

test('passing on while the table is submitted again: one after the other, never halfway', async () => {
  const results = await Promise.allSettled([
    passOn('office', 'town-1', 'town-2'),
    submitReturn(at.act('colleague'), { year: at.year, unit: 'county-a' }),
  ]);
  expect(results[1].status).toBe('fulfilled');
  const isPassedOn = results[0].status === 'fulfilled';
  expect(endings(results)).toEqual(isPassedOn ? ['done', 'done'] : ['done', 'wrongState']);
  const steps = isPassedOn ? ['reopen'] : [];
  expect([await stepsOf('town-1'), await stepsOf('town-2')]).toEqual([steps, steps]);
});

test('passing on while a colleague accepts the unit: it goes back either way, from where it stands then', async () => {
  await prisma.return.updateMany({
    where: { year: at.year, unitCode: 'town-1' },
    data: { status: 'submitted' },
  });
  const results = await Promise.allSettled([
    passOn('office', 'town-1'),
    acceptReturn(at.act('colleague'), { year: at.year, unit: 'town-1' }),
  ]);
  expect(results[0].status).toBe('fulfilled');
  expect([['return'], ['accept', 'reopen']]).toContainEqual(await stepsOf('town-1'));
  expect(await brokenChains(pool)).toEqual([]);
});
