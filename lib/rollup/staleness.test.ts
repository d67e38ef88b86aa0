import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cells } from '@/lib/cells/cells';
import { completed } from '@/lib/cells/computed';
import { cellsOf, inputsOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import { causesOf } from './change-causes';
import { madeFromToKeep, readMadeFrom } from './made-from';
import { type Compared, stalenessOf } from './staleness';
import { addUp } from './sum';

const edition = editionById('2014');
const inputs = inputsOf(edition).map(({ code }) => code);

type Unit = { unit: string; version: number; counts: number[] };
type Parts = {
  units: Unit[];
  adjustments: { id: number; cell: string; amount: bigint; reason: string; units: string[] }[];
  omissions: { unit: string; name: string; reason: string }[];
};

const tableOf = ({ counts }: Unit): Cells =>
  completed(
    edition,
    Object.fromEntries(inputs.map((code, at) => [code, BigInt(counts[at % counts.length] ?? 0)])),
  );

function made({ units, adjustments, omissions }: Parts): Compared {
  const counted = new Set(units.map(({ unit }) => unit));
  const kept = madeFromToKeep({
    ...{ area: 'city', year: 2017, adjustments },
    versions: units.map((unit) => ({ ...unit, sha256: `${unit.unit} ${unit.version}` })),
    omissions: { own: omissions.filter(({ unit }) => !counted.has(unit)), below: [] },
  });
  const madeFrom = readMadeFrom(JSON.parse(JSON.stringify(kept)));
  if (!madeFrom) throw new Error('made from nothing');
  return { ...madeFrom, cells: addUp(edition, units.map(tableOf), adjustments) };
}

const base: Parts = {
  units: [
    { unit: 'a', version: 1, counts: [3, 1] },
    { unit: 'b', version: 2, counts: [0] },
  ],
  adjustments: [{ id: 1, cell: 'A1', amount: -1n, reason: '联合发文', units: ['a', 'b'] }],
  omissions: [{ unit: 'c', name: '丙局', reason: '机构撤并' }],
};
const [a, b] = base.units as [Unit, Unit];
const [adjustment] = base.adjustments;
const c: Unit = { unit: 'c', version: 1, counts: [0] };

describe('what has changed', () => {
  test.each([
    { why: 'nothing', now: base, units: [], adjustments: [], omissions: [] },
    {
      why: 'a newer version',
      now: { ...base, units: [a, { ...b, version: 3 }] },
      units: [{ unit: 'b', change: 'newer', was: 2, now: 3 }],
    },
    {
      why: 'a unit that joined',
      now: { ...base, units: [a, b, { ...c, unit: 'd' }] },
      units: [{ unit: 'd', change: 'joined', was: null, now: 1 }],
    },
    {
      why: 'a unit that was left out and is accepted now',
      now: { ...base, units: [a, b, c] },
      units: [{ unit: 'c', change: 'nowIn', was: null, now: 1 }],
    },
    {
      why: 'a unit that is not counted any more',
      now: { ...base, units: [a] },
      units: [{ unit: 'b', change: 'gone', was: 2, now: null }],
    },
    {
      why: 'an adjustment in place of another',
      now: { ...base, adjustments: [{ ...adjustment, id: 2, amount: -2n }] },
      adjustments: ['added 2', 'removed 1'],
    },
    {
      why: 'another reason for leaving a unit out',
      now: { ...base, omissions: [{ unit: 'c', name: '丙局', reason: '逾期未报' }] },
      omissions: ['reworded c'],
    },
    {
      why: 'a unit that is waited for again, and another that is named',
      now: { ...base, omissions: [{ unit: 'd', name: '丁局', reason: '逾期未报' }] },
      omissions: ['added d', 'removed c'],
    },
  ] as { why: string; now: Parts; units?: object[]; adjustments?: string[]; omissions?: string[] }[])(
    '$why',
    ({ now, units = [], adjustments = [], omissions = [] }) => {
      const stale = stalenessOf(edition, made(base), made(now));
      expect(stale.isStale).toBe(now !== base);
      expect(stale.units).toEqual(units);
      expect(stale.adjustments.map((each) => `${each.change} ${each.adjustment.id}`)).toEqual(adjustments);
      expect(stale.omissions.map((each) => `${each.change} ${each.omission.unit}`)).toEqual(omissions);
    },
  );

  test('a newer version with the same figures makes the table stale and moves no cell', () => {
    const stale = stalenessOf(edition, made(base), made({ ...base, units: [a, { ...b, version: 3 }] }));
    expect([stale.isStale, stale.cells]).toEqual([true, []]);
  });
});

const units = fc.uniqueArray(
  fc.record({
    unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    version: fc.integer({ min: 1, max: 2 }),
    counts: fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }),
  }),
  { selector: ({ unit }) => unit, minLength: 1 },
);
const parts: fc.Arbitrary<Parts> = fc.record({
  units,
  adjustments: fc.uniqueArray(
    fc.record({
      id: fc.nat(6),
      cell: fc.constantFrom(...inputs),
      amount: fc.integer({ min: -9, max: 9 }).map(BigInt),
      reason: fc.constant('联合发文'),
      units: fc.constant(['a']),
    }),
    { selector: ({ id }) => id, maxLength: 4 },
  ),
  omissions: fc.uniqueArray(
    fc.record({
      unit: fc.constantFrom('b', 'c', 'd'),
      name: fc.constant('某局'),
      reason: fc.constantFrom('机构撤并', '逾期未报'),
    }),
    { selector: ({ unit }) => unit },
  ),
});

/** Rows of one number are one row, and versions of one number have one content: both are append-only. */
function agreeing(was: Parts, now: Parts): Parts {
  const rows = new Map(was.adjustments.map((row) => [row.id, row]));
  const tables = new Map(was.units.map((unit) => [`${unit.unit} ${unit.version}`, unit]));
  return {
    ...now,
    units: now.units.map((unit) => tables.get(`${unit.unit} ${unit.version}`) ?? unit),
    adjustments: now.adjustments.map((row) => rows.get(row.id) ?? row),
  };
}

test('the cells are those that differ, and their causes add up to the difference', () =>
  fc.assert(
    fc.property(parts, parts, (was, other) => {
      const now = agreeing(was, other);
      const [before, after] = [made(was), made(now)];
      const stale = stalenessOf(edition, before, after);
      const moved = cellsOf(edition).filter(({ code }) => before.cells[code] !== after.cells[code]);
      expect(stale.cells.map(({ code }) => code)).toEqual(moved.map(({ code }) => code));
      const tables = stale.units.map(({ unit }) => {
        const [old, fresh] = [was.units, now.units].map((list) => list.find((each) => each.unit === unit));
        return { unit, was: old ? tableOf(old) : null, now: fresh ? tableOf(fresh) : null };
      });
      for (const { code, by } of stale.cells) {
        const causes = causesOf(edition, code, { tables, adjustments: stale.adjustments });
        expect(causes.reduce((sum, cause) => sum + cause.by, 0n)).toBe(by);
      }
      const changed = stale.units.length + stale.adjustments.length + stale.omissions.length > 0;
      expect(stale.isStale).toBe(changed);
    }),
    { numRuns: 60 },
  ));
