import { useMemo } from 'react';
import type { GridLook } from './grid-look';
import type { GridNode, Values } from './grid-tree';
import type { Head } from './line-head';
import { linesOf } from './lines';

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

/** The rows that are open now, in order, each with its own stable head, so that scrolling renders none of them again. */
export function useLines(nodes: readonly GridNode[], { open, shut }: GridLook, headOf: HeadOf): Line[] {
  return useMemo(
    () =>
      linesOf(nodes, { open, shut }).map(({ node, level, expanded }) => ({
        id: node.id,
        tone: node.kind,
        head: headOf(node, level, expanded),
        values: node.values,
        unit: node.kind === 'unit' ? node.id : null,
        node,
      })),
    [nodes, open, shut, headOf],
  );
}
