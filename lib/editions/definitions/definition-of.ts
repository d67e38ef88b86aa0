import type { CellSpec } from '../cells';
import type { Definitions } from './definition';

/** How a cell is counted: what its row counts and, in a matrix, what its column does. */
export function definitionOf(known: Definitions | null, { row, section, column }: CellSpec): string[] {
  const texts = [known?.rows[row.code], column && known?.columns[`${section.code}.${column.code}`]];
  return texts.filter((text) => typeof text === 'string');
}
