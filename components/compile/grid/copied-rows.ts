import { printCell } from '@/lib/cells/print';
import type { Block } from './block';
import type { Copied, CopiedCell } from './copied';
import { pinnedRows } from './cursor';
import type { GridColumn } from './frame';
import type { GridNode, Values } from './grid-tree';
import type { Summed } from './sums';

/** What stands in the grid, by rows: the head, the total, the lines. */
export type Sheet = {
  unitLabel: string;
  columns: readonly GridColumn[];
  total: { head: { title: string }; values: Values };
  lines: readonly {
    tone: GridNode['kind'];
    head: { title: string; expanded: boolean | null };
    values: Values;
  }[];
};

function lineAt({ total, lines }: Sheet, row: number) {
  return row === 1 ? total : lines[row - pinnedRows];
}

/** A block as it is copied; `labelled` adds the head and the units' names where the block leaves them out. */
export function copiedRows(sheet: Sheet, block: Block, { labelled }: { labelled: boolean }): Copied {
  const rows = numbers(block.top, block.bottom);
  const columns = numbers(block.left, block.right);
  const allRows = labelled && block.top > 0 ? [0, ...rows] : rows;
  const allColumns = labelled && block.left > 0 ? [0, ...columns] : columns;
  return allRows.map((row) => allColumns.map((column) => copiedCell(sheet, row, column)));
}

function copiedCell(sheet: Sheet, row: number, column: number): CopiedCell {
  const { spec, at = 0 } = sheet.columns[column - 1] ?? {};
  const line = lineAt(sheet, row);
  if (row === 0)
    return word(spec ? `${spec.number} ${spec.label}${spec.unit && `（${spec.unit}）`}` : sheet.unitLabel);
  if (!spec) return word(line?.head.title ?? '');
  return { text: printCell(spec.kind, line?.values[at] ?? null), isFigure: true };
}

function word(text: string): CopiedCell {
  return { text, isFigure: false };
}

/** The figures of a block, blank ones too. */
export function* figuresIn(sheet: Sheet, block: Block): Generator<Summed> {
  const columns = sheet.columns.slice(Math.max(block.left - 1, 0), block.right);
  for (let row = Math.max(block.top, 1); row <= block.bottom; row++) {
    const values = lineAt(sheet, row)?.values;
    for (const { spec, at } of columns) yield { kind: spec.kind, value: values?.[at] ?? null };
  }
}

/** Whether a block adds the total, a subtotal or an open area to other rows, which may be what it is the sum of. */
export function holdsTotals({ lines }: Sheet, { top, bottom }: Block): boolean {
  const below = lines.slice(Math.max(top - pinnedRows, 0), Math.max(bottom - pinnedRows + 1, 0));
  const hasTotal = top <= 1 && bottom >= 1;
  const rows = below.length + (hasTotal ? 1 : 0);
  return rows > 1 && (hasTotal || below.some((line) => line.tone === 'group' || line.head.expanded === true));
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
