import { expect, test } from 'vitest';
import { comparedElsewhere, compareYears, type TableOfYear } from '@/lib/archive/compare-years';
import { cellsOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import { type ShownSection, shownElsewhere, shownSections } from './shown-rows';

const [e2014, e2021] = [editionById('2014'), editionById('2021')];
const tables: TableOfYear[] = [
  { year: 2018, edition: e2014, cells: {} },
  { year: 2021, edition: e2021, cells: {} },
];
const codesOf = (sections: readonly ShownSection[]) =>
  sections.flatMap(({ rows }) => rows.flatMap(({ cell }) => (cell ? [cell.spec.code] : [])));

test('a list shows every row, with its headings and its topics, which have no figures', () => {
  const sections = shownSections(e2014, compareYears(e2014, tables), { columns: false });
  expect(sections.map(({ section }) => section.code)).toEqual(e2014.sections.map(({ code }) => code));
  const without = sections.flatMap(({ rows }) => rows.filter(({ cell }) => !cell).map(({ row }) => row.kind));
  expect(without).toEqual(['heading', 'heading', 'topics']);
  expect(codesOf(sections)).toEqual(cellsOf(e2014).map(({ code }) => code));
});

test('a matrix shows the total of each row; asked for its columns, every cell once', () => {
  const cells = compareYears(e2021, tables);
  const [, totals] = shownSections(e2021, cells, { columns: false });
  expect(totals && codesOf([totals]).every((code) => code.endsWith('_c7'))).toBe(true);
  const all = codesOf(shownSections(e2021, cells, { columns: true }));
  expect([...all].sort()).toEqual(
    cellsOf(e2021)
      .map(({ code }) => code)
      .sort(),
  );
});

test('what only another form has stands without headings, and a column by its full name', () => {
  const columns = shownElsewhere(e2021, comparedElsewhere(e2021, e2014, tables), { columns: true });
  const lines = columns.flatMap(({ rows }) => rows);
  expect(lines.every(({ cell }) => cell !== null)).toBe(true);
  expect(lines.find(({ key }) => key === 'R1_c1')?.label).toBe('本年新收政府信息公开申请数量 · 自然人');
  expect(codesOf(columns)).not.toContain('R1_c7');
});
