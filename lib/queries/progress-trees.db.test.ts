import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Db } from '@/lib/db/client';
import { inRolledBack } from '@/lib/db/testing';
import { given, testEdition, testNow } from '@/lib/db/testing-city';
import { cellsOf } from '@/lib/editions/cells';
import { comparableCell } from '@/lib/editions/comparability/counterpart';
import { headlineCells } from '@/lib/editions/headline-cells';
import { editionById } from '@/lib/editions/registry';
import { countsOf, missingOf, reporting, unknownOf } from '@/lib/progress/counts';
import type { Status } from '@/lib/workflow/transitions';
import { readProgress } from './read-progress';

/** Last year: no return, a table that was not accepted, one on another form, or accepted figures. */
type Last = 'none' | 'notAccepted' | 'otherForm' | bigint;
type Leaf = { status: Status; opened: boolean; last: Last };
type Tree = { units: Leaf[]; areas: { table: Leaf; units: Leaf[] }[] };

const leaf: fc.Arbitrary<Leaf> = fc.record({
  status: fc.constantFrom<Status>('draft', 'submitted', 'returned', 'accepted'),
  opened: fc.boolean(),
  last: fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom<Last>('none', 'notAccepted', 'otherForm') },
    { weight: 3, arbitrary: fc.bigInt(0n, 10n ** 12n) },
  ),
});
const tree: fc.Arbitrary<Tree> = fc.record({
  units: fc.array(leaf, { maxLength: 6 }),
  areas: fc.array(fc.record({ table: leaf, units: fc.array(leaf, { minLength: 1, maxLength: 5 }) }), {
    maxLength: 3,
  }),
});

type Planted = Leaf & { code: string; parent: string; isTable: boolean };

/** The tree as a list, its codes unlike any other tree's. */
function planted(root: string, { units, areas }: Tree): Planted[] {
  const own = units.map((each, at) => ({ ...each, code: `${root}-u${at}`, parent: root, isTable: false }));
  return [
    ...own,
    ...areas.flatMap(({ table, units: below }, at) => {
      const code = `${root}-a${at}`;
      return [
        { ...table, code, parent: root, isTable: true },
        ...below.map((each, index) => ({
          ...each,
          code: `${code}-u${index}`,
          parent: code,
          isTable: false,
        })),
      ];
    }),
  ];
}

async function plant(db: Db, root: string, all: readonly Planted[]): Promise<void> {
  const path = (one: Planted) =>
    one.parent === root ? `${root}/${one.code}/` : `${root}/${one.parent}/${one.code}/`;
  await db.unit.createMany({ data: [root, ...all.map(({ code }) => code)].map((code) => ({ code })) });
  const period = { position: 1, validFrom: new Date('2010-01-01') };
  await db.unitPeriod.createMany({
    data: [
      { unitCode: root, name: root, kind: 'city', parentCode: null, path: `${root}/`, ...period },
      ...all.map((one) => ({
        unitCode: one.code,
        name: one.code,
        kind: one.isTable ? 'county' : 'department',
        parentCode: one.parent,
        path: path(one),
        ...period,
      })),
    ],
  });
  await db.return.createMany({
    data: all.map(({ code, isTable, status, opened }) => ({
      year: 2017,
      unitCode: code,
      kind: isTable ? ('compiled' as const) : ('entered' as const),
      status,
      revision: opened || status !== 'draft' ? 1 : 0,
      returnedCells: [],
    })),
  });
  for (const one of all) if (one.last !== 'none') await plantLast(db, one);
}

const other = 99n;
const formOf = (last: Last) => (last === 'otherForm' ? editionById('2021') : testEdition);

/** What last year's accepted table says of a cell, by the cell of its own form that counts the same. */
function lastValue({ last }: Planted, code: string): bigint[] {
  if (last === 'none' || last === 'notAccepted') return [];
  const there = comparableCell(testEdition, code, formOf(last));
  if (there === null) return [];
  const place = cellsOf(formOf(last)).findIndex((spec) => spec.code === there);
  return [(last === 'otherForm' ? other : last) + BigInt(place)];
}

async function plantLast(db: Db, { code, last, isTable }: Planted): Promise<void> {
  const isAccepted = last !== 'notAccepted';
  const value = typeof last === 'bigint' ? last : other;
  const { id } = await db.return.create({
    data: {
      year: 2016,
      unitCode: code,
      kind: isTable ? 'compiled' : 'entered',
      status: isAccepted ? 'accepted' : 'submitted',
      revision: 2,
      latestVersion: 1,
      acceptedVersion: isAccepted ? 1 : null,
      returnedCells: [],
    },
  });
  await db.version.create({
    data: {
      returnId: id,
      number: 1,
      editionId: formOf(last).id,
      // Every cell differs, so that a figure taken from another place shows.
      cells: cellsOf(formOf(last)).map((_, at) => value + BigInt(at)),
      topics: [],
      explanations: {},
      sha256: '',
      submittedBy: 'somebody',
      submittedAt: testNow,
    },
  });
}

/** Half up, in tenths of a percent, for the smaller side; the larger takes the rest. */
function tenthsOf(part: bigint, total: bigint): bigint | null {
  if (total === 0n) return null;
  const rounded = (value: bigint) => (value * 2000n + total) / (2n * total);
  return part >= total - part ? 1000n - rounded(total - part) : rounded(part);
}

test(
  'counts and what is missing are exact over any tree',
  () =>
    inRolledBack(async ({ db }) => {
      await given.city(db, { year: 2016, state: 'published' });
      await given.city(db);
      const headlines = headlineCells(testEdition);
      let run = 0;
      await fc.assert(
        fc.asyncProperty(tree, async (made) => {
          fc.pre(made.units.length + made.areas.length > 0);
          run += 1;
          const all = planted(`root${run}`, made);
          await plant(db, `root${run}`, all);
          const grants = [{ role: 'auditor' as const, unit: `root${run}` }];
          const user = { id: 'x', username: 'x', name: 'x', grants, scope: 'read' as const };
          const { rows } = await readProgress({ db, user }, { year: 2017, at: testNow });
          const own = all.filter(({ isTable }) => !isTable);
          const out = own.filter(({ status }) => status === 'draft' || status === 'returned');
          const isUnknown = ({ last }: Planted) => last === 'none' || last === 'notAccepted';
          const counts = countsOf(reporting(rows));
          expect(rows).toHaveLength(all.length);
          expect([counts.units, counts.in]).toEqual([own.length, own.length - out.length]);
          const untouched = own.filter(({ status, opened }) => status === 'draft' && !opened);
          expect(counts.unopened).toBe(untouched.length);
          expect(unknownOf(reporting(rows))).toBe(out.filter(isUnknown).length);
          for (const [at, { code }] of headlines.entries()) {
            const known = (some: readonly Planted[]) => some.flatMap((one) => lastValue(one, code));
            const sum = (values: readonly bigint[]) => values.reduce((total, value) => total + value, 0n);
            const missing = missingOf(reporting(rows), at);
            if (known(own).length === 0) expect(missing).toBeNull();
            else {
              const [part, total] = [sum(known(out)), sum(known(own))];
              expect([missing?.part, missing?.total]).toEqual([part, total]);
              const share = missing?.share ?? null;
              expect(share === null ? null : BigInt(Math.round(share * 10))).toBe(tenthsOf(part, total));
            }
          }
        }),
        { numRuns: 25 },
      );
    }),
  120_000,
);
