import { expect, test } from 'vitest';
import { prisma } from '@/lib/db/client';
import { given, testEdition } from '@/lib/db/testing-city';
import { readStaleness } from '@/lib/queries/read-staleness';
import { readMadeFrom } from '@/lib/rollup/made-from';
import { addUp } from '@/lib/rollup/sum';
import { acceptReturn } from './accept-return';
import { omitUnit } from './omit-unit';
import { recompileArea } from './recompile-area';
import { submitReturn } from './submit-return';
import { endings, twoOfOneOffice, YearsAtOnce } from './testing-at-once';

const at = new YearsAtOnce(twoOfOneOffice, async (year) => {
  await given.return(prisma, { unit: 'town-1', year, status: 'accepted', cells: { A1: 3n, A2_1: 3n } });
  await given.return(prisma, { unit: 'town-2', year, status: 'submitted', cells: { A1: 4n, A2_1: 4n } });
});

type Member = keyof typeof twoOfOneOffice;
const county = () => ({ year: at.year, unit: 'county-a' });
const omissions = [{ unit: 'town-2', reason: '逾期未报' }];
const accept = () => acceptReturn(at.act('colleague'), { year: at.year, unit: 'town-2' });
const submit = (more = {}) => submitReturn(at.act('office'), { ...county(), ...more });

/** The county's latest version, having checked that its cells are what it says it was made from. */
async function latest() {
  const version = await prisma.version.findFirstOrThrow({
    where: { owner: { year: at.year, unitCode: 'county-a' } },
    orderBy: { number: 'desc' },
  });
  const madeFrom = readMadeFrom(version.madeFrom);
  const counts = madeFrom?.versions.map(({ unit }) => ({ A1: unit === 'town-1' ? 3n : 4n })) ?? [];
  expect(version.cells[0]).toBe(addUp(testEdition, counts, []).A1);
  return {
    units: madeFrom?.versions.map(({ unit }) => unit),
    leftOut: madeFrom?.omissions.own.map(({ unit }) => unit),
  };
}
const staleness = () => readStaleness(at.act('office'), { year: at.year, area: 'county-a' });

test('a unit is accepted while its area submits without it: it is left out and stale at once, or nothing is submitted', async () => {
  for (let round = 0; round < 5; round++) {
    if (round > 0) await at.next();
    const results = await Promise.allSettled([submit({ omissions }), accept()]);
    expect(results[1].status).toBe('fulfilled');
    if (results[0].status === 'fulfilled') {
      expect(await latest()).toEqual({ units: ['town-1'], leftOut: ['town-2'] });
      expect((await staleness()).units).toMatchObject([{ unit: 'town-2', change: 'nowIn' }]);
    } else {
      expect(endings(results)).toEqual(['done', 'unitCounted']);
      expect(await prisma.version.count({ where: { owner: { year: at.year, unitCode: 'county-a' } } })).toBe(
        0,
      );
      expect(await prisma.omission.count({ where: { year: at.year } })).toBe(0);
    }
  }
});

test('a unit is accepted while its area is compiled again: the table has it, or is stale for it', async () => {
  await submit({ omissions });
  const [again] = await Promise.allSettled([recompileArea(at.act('office'), county()), accept()]);
  const { units } = await latest();
  const { isStale } = await staleness();
  if (again.status === 'rejected') expect(again.reason.code).toBe('notStale');
  expect([units, isStale]).toEqual(
    again.status === 'fulfilled' ? [['town-1', 'town-2'], false] : [['town-1'], true],
  );
});

test('two of one office compile again at once: it is done once', async () => {
  await submit({ omissions });
  await accept();
  const again = (who: Member) => recompileArea(at.act(who), county());
  expect(endings(await Promise.allSettled([again('office'), again('colleague')]))).toEqual([
    'done',
    'notStale',
  ]);
  expect(await prisma.version.count({ where: { owner: { year: at.year, unitCode: 'county-a' } } })).toBe(2);
});

test('two of one office name the same unit at once: one naming stands', async () => {
  const name = (who: Member, reason: string) =>
    omitUnit(at.act(who), { year: at.year, area: 'county-a', unit: 'town-2', reason });
  await Promise.all([name('office', '逾期未报'), name('colleague', '机构撤并')]);
  expect(await prisma.omission.count({ where: { year: at.year, removedAt: null } })).toBe(1);
});
