import { useMemo } from 'react';
import type { GridTable } from './grid-table';
import type { GridNode, Values } from './grid-tree';
import type { Head } from './line-head';

export type Line = {
  id: string;
  tone: GridNode['kind'];
  head: Head;
  values: Values;
  /** Code of the unit; null for a group. */
  unit: string | null;
  toggle: () => void;
};

/** The rows that are open now, in order, each with its own stable head, so that scrolling renders none of them again. */
export function useLines(
  table: GridTable,
  headOf: (node: GridNode, level: number, expanded: boolean | null) => Head,
): Line[] {
  const model = table.getRowModel();
  return useMemo(
    () =>
      model.rows.map((row) => {
        const node = row.original;
        const expanded = row.getCanExpand() ? row.getIsExpanded() : null;
        return {
          id: node.id,
          tone: node.kind,
          head: headOf(node, row.depth + 1, expanded),
          values: node.values,
          unit: node.kind === 'unit' ? node.id : null,
          toggle: () => row.toggleExpanded(),
        };
      }),
    [model, headOf],
  );
}
