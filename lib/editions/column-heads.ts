import type { Column, MatrixSection } from './types';

/** One box of a matrix's printed head: a group over its columns, or a column of its own that takes both lines. */
export type ColumnHead = { label: string; columns: readonly Column[]; isGroup: boolean };

/** The upper line of a matrix's head; the columns of its groups make the lower one. */
export function columnHeads(section: MatrixSection): ColumnHead[] {
  const heads: { label: string; columns: Column[]; isGroup: boolean }[] = [];
  for (const column of section.columns) {
    const last = heads.at(-1);
    if (column.group && last?.isGroup && last.label === column.group) last.columns.push(column);
    else
      heads.push({
        label: column.group ?? column.label,
        columns: [column],
        isGroup: column.group !== undefined,
      });
  }
  return heads;
}
