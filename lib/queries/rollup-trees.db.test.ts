import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cells } from '@/lib/cells/cells';
import { withFilledSums } from '@/lib/cells/computed';
import { compileArea } from '@/lib/commands/compile-area';
import { loadReturn } from '@/lib/commands/load-return';
import type { Db } from '@/lib/db/client';
import { liveRollup } from '@/lib/db/sql/rollup-live';
import { inRolledBack } from '@/lib/db/testing';
import { anyTree } from '@/lib/db/testing-any-tree';
import { given, testEdition } from '@/lib/db/testing-city';
import { childrenIn, type TestUnit } from '@/lib/db/testing-tree';
import { givenWholeTree } from '@/lib/db/testing-whole-tree';
import { inputsOf } from '@/lib/editions/cells';
import { addUp } from '@/lib/rollup/sum';
import { bruteFigures, bruteTable, type Leafed, type WholeTree } from '@/lib/rollup/testing-tree';
import type { GridRow } from './opened-views';
import { type Opened, readGrid } from './read-grid';
import { readGridBelow } from './read-grid-below';
import { readRollupCell } from './read-rollup-cell';
import { type Basis, bases } from './views';

/** Cells as they are typed, one part of a total of totals among them; the other cells are 0 in what was sent and blank in drafts. */
const codes = ['A1', 'C1_1', 'C1_2', 'C3_4b', 'H4'];
const openable = [...codes, 'C1', 'C3'];

const trees = anyTree({ least: 2, most: 14 });

/** How a return can have come to where it stands. */
const lives = [
  'unopened',
  'draft',
  'submitted',
  'returned',
  'accepted',
  'reopened',
  'sent again',
  'accepted again',
] as const;
type Life = (typeof lives)[number];

const figures = fc.record(
  Object.fromEntries(codes.map((code) => [code, fc.bigInt({ min: 0n, max: 900_000_000_000n })])),
);
const drafted = fc.record(
  Object.fromEntries(codes.map((code) => [code, fc.option(fc.bigInt({ min: 0n, max: 9n }), { freq: 1 })])),
);
const drawnReturn = fc.record({
  life: fc.constantFrom(...lives),
  one: figures,
  two: figures,
  draft: drafted,
});
type DrawnReturn = { life: Life; one: Cells; two: Cells; draft: Cells };

const sent = (own: Cells): Cells =>
  Object.fromEntries(inputsOf(testEdition).map(({ code }) => [code, own[code] ?? 0n]));

function returnOf(tree: readonly TestUnit[], { code: unit, parent }: TestUnit, drawn: DrawnReturn): Leafed {
  const isArea = childrenIn(tree, unit).length > 0;
  const [one, two] = [sent(drawn.one), sent(drawn.two)];
  const draft = isArea ? null : drawn.draft;
  const none = { accepted: null, latest: null, draft };
  const life: Record<Life, Omit<Leafed, 'unit' | 'parent' | 'isArea'>> = {
    unopened: { ...none, status: 'draft', draft: null },
    draft: { ...none, status: 'draft' },
    submitted: { ...none, status: 'submitted', latest: one },
    returned: { ...none, status: 'returned', latest: one },
    accepted: { status: 'accepted', accepted: one, latest: one, draft },
    reopened: { status: 'returned', accepted: one, latest: one, draft },
    'sent again': { status: 'submitted', accepted: one, latest: two, draft },
    'accepted again': { status: 'accepted', accepted: two, latest: two, draft },
  };
  return { unit, parent, isArea, ...life[drawn.life] };
}

type Drawn = { units: TestUnit[]; tree: WholeTree; opened: string };
const drawnTree: fc.Arbitrary<Drawn> = trees.chain((units) => {
  const areas = units.map(({ code }) => code).filter((code) => childrenIn(units, code).length > 0);
  const fix = fc.record({
    area: fc.constantFrom(...areas),
    cell: fc.constantFrom(...codes),
    amount: fc.bigInt({ min: -1000n, max: 1000n }),
  });
  return fc.record({
    units: fc.constant(units),
    opened: fc.constantFrom(...openable),
    tree: fc.record({
      edition: fc.constant(testEdition),
      returns: fc
        .tuple(...units.map(() => drawnReturn))
        .map((all) =>
          units.slice(1).flatMap((unit, at) => (all[at] ? [returnOf(units, unit, all[at])] : [])),
        ),
      fixes: fc.array(fix, { maxLength: 6 }),
    }),
  });
});

/** The product's own arithmetic without SQL, area by area. */
function added(tree: WholeTree, area: string, basis: Basis): Cells {
  const parts = tree.returns.flatMap((child): Cells[] => {
    if (child.parent !== area) return [];
    const own = child.isArea && isOpen(child, basis) ? added(tree, child.unit, basis) : null;
    const cells = own ?? bruteFigures(tree, child, basis);
    return cells ? [withFilledSums(testEdition, cells)] : [];
  });
  const fixes = tree.fixes.filter((fix) => fix.area === area);
  return addUp(testEdition, parts, fixes);
}

/** Whether an area has no version of its own to add. */
function isOpen({ status, accepted }: Leafed, basis: Basis): boolean {
  if (basis === 'accepted' || status === 'submitted') return false;
  return basis === 'all' ? status !== 'accepted' : accepted === null;
}

/** A total opened: its units' parts and the corrections of cells that somebody filled make it, to the last 分. */
async function expectOpens(db: Db, { tree, opened: code }: Drawn, area: string, basis: Basis): Promise<void> {
  const user = await given.user(db, `${area} ${basis}`, [{ role: 'reviewer', unit: 'u0' }]);
  const it = await readRollupCell({ db, user }, { year: 2017, area, code, basis });
  const without = bruteTable({ ...tree, fixes: tree.fixes.filter((fix) => fix.area !== area) }, area, basis);
  const parts = it.units.flatMap(({ value }) => value ?? []);
  const fixes = it.adjustments.flatMap(({ cell, amount }) => (without[cell] === null ? [] : [amount]));
  const total = parts.length === 0 ? null : [...parts, ...fixes].reduce((sum, part) => sum + part, 0n);
  expect([area, basis, code, it.total]).toEqual([area, basis, code, total]);
}

/** The grid's first page has the whole total; with what is read below each of its areas it is the whole grid. */
async function expectPages(db: Db, { tree }: Drawn, area: string, basis: Basis): Promise<void> {
  const user = await given.user(db, `${area} ${basis} grid`, [{ role: 'reviewer', unit: 'u0' }]);
  const of = { year: 2017, area, basis };
  const read = (opened: Opened) => readGrid({ db, user }, { ...of, opened });
  const [whole, first] = [await read('all'), await read({ named: [], few: 0 })];
  expect([area, basis, first.cells]).toEqual([area, basis, bruteTable(tree, area, basis)]);
  expect(first.rows).toEqual(whole.rows.filter(({ depth }) => depth === 1));
  const below = new Map<string, GridRow[]>();
  for (const code of first.closed)
    below.set(code, await readGridBelow({ db, user }, { ...of, areas: [code, 'elsewhere'] }));
  expect(first.rows.flatMap((row) => [row, ...(below.get(row.unit.code) ?? [])])).toEqual(whole.rows);
  const [named] = [...below.values()].flat();
  const page = await read({ named: named ? [named.unit.code] : [], few: 0 });
  const isShown = ({ depth, unit }: GridRow) => depth === 1 || unit.parent === named?.unit.parent;
  expect(page).toEqual({
    ...whole,
    rows: whole.rows.filter(isShown),
    closed: first.closed.filter((code) => code !== named?.unit.parent),
  });
  expect(await read({ named: [], few: whole.rows.length - first.rows.length })).toEqual(whole);
}

test(
  'any tree, at every area: the sum in SQL, the sum in code and the sum return by return are one, every total opens into its parts, and every grid is its pages',
  () =>
    fc.assert(
      fc.asyncProperty(drawnTree, (drawn) =>
        inRolledBack(async ({ db }) => {
          const { units, tree } = drawn;
          await givenWholeTree(db, units, tree);
          for (const { code: area } of units.filter(({ code }) => childrenIn(units, code).length > 0)) {
            for (const basis of bases) {
              const of = { year: 2017, asOf: '2017-12-31', area, edition: testEdition, basis };
              const live = await liveRollup(db, of);
              const why = [area, basis];
              expect([...why, live.cells]).toEqual([...why, bruteTable(tree, area, basis)]);
              expect([...why, live.cells]).toEqual([...why, added(tree, area, basis)]);
              await expectOpens(db, drawn, area, basis);
              await expectPages(db, drawn, area, basis);
              if (basis !== 'accepted') continue;
              const compiled = await compileArea(db, await loadReturn(db, { year: 2017, unit: area }));
              expect(compiled.cells).toEqual(live.cells);
              expect(compiled.fingerprint).toBe(live.fingerprint);
            }
          }
        }),
      ),
      { numRuns: 10 },
    ),
  120_000,
);
