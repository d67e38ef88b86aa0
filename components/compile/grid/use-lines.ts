import { createExpandedRowModel, rowExpandingFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { GridLook } from './grid-look';
import type { GridNode, Values } from './grid-tree';
import type { Head } from './line-head';
import { isOpen, openRows } from './lines';

export type Line = {
  id: string;
  tone: GridNode['kind'];
  head: Head;
  values: Values;
  /** Code of the unit; null for a group. */
  unit: string | null;
  node: GridNode;
};

export type HeadOf = (node: GridNode, level: number, expanded: boolean | null) => Head;

const features = tableFeatures({ rowExpandingFeature, expandedRowModel: createExpandedRowModel() });
/** The columns are the form's cells, which the grid draws by itself. */
const none: [] = [];
const idOf = (node: GridNode) => node.id;
const childrenOf = (node: GridNode) => node.children;

/**
 * The rows that are open now, in order, each with its own stable head, so that scrolling renders none of them again. `closed`: areas whose
 * units are not read yet, which can be opened all the same.
 */
export function useLines(
  nodes: readonly GridNode[],
  closed: readonly string[],
  { open, shut }: GridLook,
  headOf: HeadOf,
): Line[] {
  const expanded = useMemo(() => openRows(nodes, { open, shut }), [nodes, open, shut]);
  const table = useTable({
    features,
    columns: none,
    data: nodes,
    getRowId: idOf,
    getSubRows: childrenOf,
    state: { expanded },
    autoResetExpanded: false,
  });
  const { rows } = table.getRowModel();
  return useMemo(() => {
    const unread = new Set(closed);
    const look = { open, shut };
    const expandedOf = (node: GridNode) =>
      node.children.length > 0 || unread.has(node.id) ? isOpen(node, look) : null;
    return rows.map((row) => ({
      id: row.id,
      tone: row.original.kind,
      head: headOf(row.original, row.depth + 1, expandedOf(row.original)),
      values: row.original.values,
      unit: row.original.kind === 'unit' ? row.id : null,
      node: row.original,
    }));
  }, [rows, closed, open, shut, headOf]);
}
