import type { GridLook } from './grid-look';
import type { GridNode } from './grid-tree';

/** Of the rows that hold others, those that are open, as the table model keeps them. Groups start open, areas among the units closed. */
export function openRows(
  nodes: readonly GridNode[],
  look: Pick<GridLook, 'open' | 'shut'>,
): Record<string, boolean> {
  const own = nodes.filter((node) => node.children.length > 0).map((node) => [node.id, isOpen(node, look)]);
  return Object.assign(Object.fromEntries(own), ...nodes.map((node) => openRows(node.children, look)));
}

/** Whether a row that holds others is open, or will be once they are read. */
export function isOpen(node: GridNode, { open, shut }: Pick<GridLook, 'open' | 'shut'>): boolean {
  return node.kind === 'group' ? !shut.includes(node.id) : open.includes(node.id);
}

/** The look after a row was opened or closed. */
export function toggled(
  node: GridNode,
  { open, shut }: Pick<GridLook, 'open' | 'shut'>,
): Pick<GridLook, 'open' | 'shut'> {
  const flip = (list: readonly string[]) =>
    list.includes(node.id) ? list.filter((id) => id !== node.id) : [...list, node.id];
  return node.kind === 'group' ? { open, shut: flip(shut) } : { open: flip(open), shut };
}

/** The look in which a unit's row is on screen, its group and its area open. */
export function opened(
  nodes: readonly GridNode[],
  unit: string,
  look: Pick<GridLook, 'open' | 'shut'>,
): Pick<GridLook, 'open' | 'shut'> {
  const above = pathTo(nodes, unit);
  return {
    open: [...new Set([...look.open, ...above.filter((node) => node.kind === 'unit').map(({ id }) => id)])],
    shut: look.shut.filter((id) => !above.some((node) => node.id === id)),
  };
}

function pathTo(nodes: readonly GridNode[], unit: string): GridNode[] {
  for (const node of nodes) {
    if (node.kind === 'unit' && node.id === unit) return [];
    const below = pathTo(node.children, unit);
    if (below.length > 0 || node.children.some((child) => child.id === unit)) return [node, ...below];
  }
  return [];
}
