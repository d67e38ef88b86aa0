import { hasInitials } from './collation';
import type { GridNode } from './grid-tree';

/** Codes of the units, in the order of the rows, whose name or code holds a text, or whose initials in pinyin do. */
export function findUnits(nodes: readonly GridNode[], text: string): string[] {
  if (text.trim() === '') return [];
  const found: string[] = [];
  const look = (list: readonly GridNode[]) => {
    for (const node of list) {
      if (node.kind === 'unit' && isMeant(node.row.unit, text)) found.push(node.id);
      look(node.children);
    }
  };
  look(nodes);
  return found;
}

/** Whether a unit's name or code holds a text that is not blank, or its initials do. */
export function isMeant({ name, code }: { name: string; code: string }, text: string): boolean {
  const sought = text.trim().normalize('NFKC').toLowerCase();
  const plain = name.normalize('NFKC').toLowerCase();
  if (plain.includes(sought) || code.toLowerCase().includes(sought)) return true;
  return /^[a-z0-9]{2,}$/.test(sought) && hasInitials(name, sought);
}

/** The one after or before `current` in a ring; the first, or the last, where `current` is not among them. */
export function beside(found: readonly string[], current: string | null, step: 1 | -1): string | null {
  const at = current === null ? -1 : found.indexOf(current);
  if (at < 0) return found.at(step === 1 ? 0 : -1) ?? null;
  return found[(at + step + found.length) % found.length] ?? null;
}
