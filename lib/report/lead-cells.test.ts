import { expect, test } from 'vitest';
import { editions } from '@/lib/editions/registry';
import { leadsOf } from './lead-cells';
import { tableModel } from './model';

const sections = editions.flatMap((edition) =>
  tableModel({ edition, year: edition.years[0], unitName: '某单位', cells: {} }).sections.map(
    (section) => [`${edition.id} ${section.code}`, section] as const,
  ),
);

test.each(sections)('%s: every row is as wide as the table, whatever is merged', (_, { rows }) => {
  const { columns, leads } = leadsOf(rows);
  const open: number[] = [];
  for (const { cells, labelColumns } of leads) {
    const covered = open.filter((left) => left > 0).length;
    expect(covered + cells.length + labelColumns).toBe(columns + 1);
    for (const [at, left] of open.entries()) open[at] = left - 1;
    open.push(...cells.map((cell) => cell.rows - 1));
  }
  expect(open.every((left) => left <= 0)).toBe(true);
});
