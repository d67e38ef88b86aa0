import { z } from 'zod';
import type { Cells, Topic } from '@/lib/cells/cells';
import { changeOf, printCell } from '@/lib/cells/print';
import { cellsOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import { byteOrderMark, csvLine, csvText } from '@/lib/report/exports/csv-line';

/** A cell that a correction changed, in stored units; `difference` is null where one of the two is blank. */
export type Change = {
  cell: CellCode;
  before: bigint | null;
  now: bigint | null;
  difference: bigint | null;
};

/** What a correction changed in a published table; `topics` is null where they are the same. */
export type Changes = {
  cells: Change[];
  topics: { before: readonly Topic[]; now: readonly Topic[] } | null;
};

type Table = { cells: Cells; topics: readonly Topic[] | null };

/** Compares two published tables of one form, cell by cell in the order of the form. */
export function changesBetween(edition: Edition, before: Table, now: Table): Changes {
  const cells = cellsOf(edition).flatMap(({ code }) => {
    const [was, is] = [before.cells[code] ?? null, now.cells[code] ?? null];
    return was === is ? [] : [{ cell: code, before: was, now: is, difference: changeOf(is, was) }];
  });
  const topics = { before: before.topics ?? [], now: now.topics ?? [] };
  return { cells, topics: isSame(topics.before, topics.now) ? null : topics };
}

function isSame(one: readonly Topic[], other: readonly Topic[]): boolean {
  const print = (topics: readonly Topic[]) =>
    JSON.stringify(topics.map(({ name, count }) => [name, count.toString()]));
  return print(one) === print(other);
}

/** The table of changes as CSV, for who holds the earlier table in hand. */
export function writeChanges(edition: Edition, { cells, topics }: Changes): string {
  const specs = new Map(cellsOf(edition).map((spec) => [spec.code, spec]));
  const lines = cells.map(({ cell, before, now, difference }) => {
    const spec = specs.get(cell);
    const kind = spec?.kind ?? 'count';
    const text = [spec?.number ?? '', spec?.label ?? cell, spec?.unit ?? ''].map(csvText);
    return [...text, ...[before, now, difference].map((value) => printCell(kind, value)), csvText(cell)];
  });
  const listed = (list: readonly Topic[]) =>
    csvText(list.map(({ name, count }) => `${name} ${count}`).join('；'));
  const told = topics
    ? [['', '申请公开的主要内容', '', listed(topics.before), listed(topics.now), '', '']]
    : [];
  const header = ['编号', '指标', '单位', '更正前', '更正后', '差额', '代码'];
  return byteOrderMark + [header, ...lines, ...told].map(csvLine).join('');
}

const value = z.string().nullable();
const topic = z.object({ name: z.string(), count: z.number() });
const kept = z.object({
  cells: z.array(z.object({ cell: z.string(), before: value, now: value, difference: value })),
  topics: z.object({ before: z.array(topic), now: z.array(topic) }).nullable(),
});

/** As a publication keeps them: values as decimal text. */
export function changesToKeep({ cells, topics }: Changes): z.input<typeof kept> {
  const text = (of: bigint | null) => of?.toString() ?? null;
  const numbers = (list: readonly Topic[]) => list.map(({ name, count }) => ({ name, count: Number(count) }));
  return {
    cells: cells.map(({ cell, before, now, difference }) => ({
      cell,
      before: text(before),
      now: text(now),
      difference: text(difference),
    })),
    topics: topics && { before: numbers(topics.before), now: numbers(topics.now) },
  };
}

/** As they were kept; null for a first publication. Throws on anything else. */
export function readChanges(stored: unknown): Changes | null {
  if (stored === null || stored === undefined) return null;
  const { cells, topics } = kept.parse(stored);
  const big = (of: string | null) => (of === null ? null : BigInt(of));
  const bigs = (list: z.infer<typeof topic>[]) =>
    list.map(({ name, count }) => ({ name, count: BigInt(count) }));
  return {
    cells: cells.map(({ cell, before, now, difference }) => ({
      cell,
      before: big(before),
      now: big(now),
      difference: big(difference),
    })),
    topics: topics && { before: bigs(topics.before), now: bigs(topics.now) },
  };
}
