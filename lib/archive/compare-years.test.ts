import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cells } from '@/lib/cells/cells';
import { cellsOf } from '@/lib/editions/cells';
import { comparableCell } from '@/lib/editions/comparability/counterpart';
import { editionById, editions } from '@/lib/editions/registry';
import {
  type ComparedCell,
  comparedElsewhere,
  compareYears,
  otherEditions,
  type TableOfYear,
  type YearFigure,
} from './compare-years';

const [e2014, e2021] = [editionById('2014'), editionById('2021')];
const old = (year: number, cells: Cells | null): TableOfYear => ({ year, edition: e2014, cells });
const recent = (year: number, cells: Cells | null): TableOfYear => ({ year, edition: e2021, cells });

function rowOf(rows: readonly ComparedCell[], code: string): readonly YearFigure[] {
  return rows.find(({ spec }) => spec.code === code)?.years ?? [];
}

/** What a row says of its last column's change. */
function lastChange(rows: readonly ComparedCell[], code: string) {
  const last = rowOf(rows, code).at(-1);
  return last?.kind === 'figure' ? last.change : null;
}

describe('on one form', () => {
  test.each<{ why: string; tables: TableOfYear[]; is: unknown }>([
    {
      why: 'two figures have a change',
      tables: [old(2016, { A1: 8n }), old(2017, { A1: 5n })],
      is: { kind: 'change', absolute: -3n, before: 8n },
    },
    {
      why: '0 is a figure',
      tables: [old(2016, { A1: 0n }), old(2017, { A1: 5n })],
      is: { kind: 'change', absolute: 5n, before: 0n },
    },
    {
      why: 'blank is not 0: before',
      tables: [old(2016, { A1: null }), old(2017, { A1: 5n })],
      is: { kind: 'nothing', why: 'blank' },
    },
    {
      why: 'blank is not 0: now',
      tables: [old(2016, { A1: 5n }), old(2017, {})],
      is: { kind: 'nothing', why: 'blank' },
    },
    {
      why: 'the first column has nothing before it',
      tables: [old(2017, { A1: 5n })],
      is: { kind: 'nothing', why: 'first' },
    },
    {
      why: 'a year without a table is not stepped over',
      tables: [old(2015, { A1: 1n }), old(2016, null), old(2017, { A1: 5n })],
      is: { kind: 'nothing', why: 'noTable' },
    },
  ])('$why', ({ tables, is }) => expect(lastChange(compareYears(e2014, tables), 'A1')).toEqual(is));

  test('a year without a table has nothing in any row', () => {
    const rows = compareYears(e2014, [old(2016, null)]);
    expect(rows.every(({ years }) => years.every(({ kind }) => kind === 'noTable'))).toBe(true);
  });
});

describe('over a change of the form', () => {
  const tables = [old(2018, { C1: 40n, D: 3n, G: 5n, A1: 9n }), recent(2021, { R1_c7: 50n, L1_t: 4n })];
  const rows = compareYears(e2021, tables);

  test('what was renamed is compared, and says why', () => {
    expect(rowOf(rows, 'R1_c7')).toMatchObject([
      { kind: 'figure', code: 'C1', value: 40n, note: { en: expect.stringContaining('received') } },
      {
        kind: 'figure',
        code: 'R1_c7',
        value: 50n,
        note: null,
        change: { kind: 'change', absolute: 10n, before: 40n },
      },
    ]);
  });

  test('what only reads alike is not: no figure, no change, but the reason', () => {
    expect(rowOf(rows, 'L1_t')).toMatchObject([
      { kind: 'notComparable', near: ['D'] },
      { kind: 'figure', value: 4n, change: { kind: 'nothing', why: 'notComparable' } },
    ]);
    expect(rowOf(rows, 'P8_fee')[0]).toMatchObject({ kind: 'notComparable', near: ['G'] });
    expect(rowOf(rows, 'R1_c1')[0]).toMatchObject({ kind: 'alone' });
  });

  test('what the other form has besides stands in a part of its own, with its figures', () => {
    expect(otherEditions(e2021, tables).map(({ id }) => id)).toEqual(['2014']);
    const elsewhere = comparedElsewhere(e2014, e2021, tables);
    expect(rowOf(elsewhere, 'D')).toMatchObject([
      { kind: 'figure', value: 3n },
      { kind: 'notComparable', near: ['L1_t'] },
    ]);
    expect(rowOf(elsewhere, 'A1')).toMatchObject([{ kind: 'figure', value: 9n }, { kind: 'alone' }]);
    expect(rowOf(elsewhere, 'C1')).toEqual([]);
  });

  test('read by the older form, the same figures meet', () => {
    expect(lastChange(compareYears(e2014, tables), 'C1')).toEqual({
      kind: 'change',
      absolute: 10n,
      before: 40n,
    });
  });
});

const table = fc
  .tuple(
    fc.integer({ min: 2000, max: 2100 }),
    fc.constantFrom(...editions),
    fc.option(fc.infiniteStream(fc.option(fc.bigInt({ min: -3n, max: 9n }), { nil: null })), { nil: null }),
  )
  .map(
    ([year, edition, values]): TableOfYear => ({
      year,
      edition,
      cells: values && Object.fromEntries(cellsOf(edition).map(({ code }) => [code, values.next().value])),
    }),
  );

test('whatever is compared: a change stands only between neighbours whose forms count the cell alike, and is their difference', () => {
  fc.assert(
    fc.property(fc.constantFrom(...editions), fc.array(table, { maxLength: 6 }), (edition, tables) => {
      for (const { spec, years } of compareYears(edition, tables)) {
        expect(years.length).toBe(tables.length);
        for (const [at, figure] of years.entries()) {
          const [now, before] = [tables[at], tables[at - 1]];
          if (!now) throw new Error('no table');
          const here = comparableCell(edition, spec.code, now.edition);
          if (figure.kind !== 'figure') {
            expect(now.cells === null || here === null).toBe(true);
            continue;
          }
          expect([figure.code, figure.value]).toEqual([here, now.cells?.[here ?? ''] ?? null]);
          const there = before ? comparableCell(now.edition, figure.code, before.edition) : null;
          const earlier = before?.cells?.[there ?? ''] ?? null;
          const differs = there !== null && figure.value !== null && earlier !== null;
          expect(figure.change.kind).toBe(differs ? 'change' : 'nothing');
          if (figure.change.kind === 'change') {
            expect(figure.change.before).toBe(earlier);
            expect(figure.change.absolute + figure.change.before).toBe(figure.value);
          }
        }
      }
    }),
    { numRuns: 30 },
  );
});

test('every cell of every form is read somewhere: among the rows, or in the part of its own', () => {
  for (const edition of editions) {
    for (const other of editions.filter((each) => each !== edition)) {
      const tables: TableOfYear[] = [{ year: 2018, edition: other, cells: {} }];
      const met = compareYears(edition, tables).flatMap(({ years }) =>
        years.flatMap((figure) => (figure.kind === 'figure' ? [figure.code] : [])),
      );
      const apart = comparedElsewhere(other, edition, tables).map(({ spec }) => spec.code);
      expect([...met, ...apart].sort()).toEqual(
        cellsOf(other)
          .map(({ code }) => code)
          .sort(),
      );
    }
  }
});
