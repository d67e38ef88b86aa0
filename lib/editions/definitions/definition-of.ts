import type { CellSpec } from '../cells';
import type { Edition, EditionId } from '../types';
import { definitions2014 } from './2014';
import { definitions2021 } from './2021';
import type { Definitions } from './definition';

/** By edition; an edition without an entry has only what its form says. */
const all: Readonly<Record<EditionId, Definitions>> = { '2014': definitions2014, '2021': definitions2021 };

/** How a cell is counted: what its row counts and, in a matrix, what its column does. */
export function definitionOf(edition: Edition, { row, section, column }: CellSpec): string[] {
  const known = all[edition.id];
  const texts = [known?.rows[row.code], column && known?.columns[`${section.code}.${column.code}`]];
  return texts.filter((text) => typeof text === 'string');
}

/** The same of a row that has no cells, such as the topics row; null where nothing is said. */
export function rowDefinition(edition: Edition, row: string): string | null {
  return all[edition.id]?.rows[row] ?? null;
}
