import type { EditionId } from '../types';
import { definitions2014 } from './2014';
import { definitions2021 } from './2021';
import type { Definitions } from './definition';

const all: Readonly<Record<EditionId, Definitions>> = { '2014': definitions2014, '2021': definitions2021 };

/** How an edition's cells are counted; null: it has only what its form says. A page hands it to its parts, so that no other form's is loaded. */
export function definitionsOf(edition: EditionId): Definitions | null {
  return all[edition] ?? null;
}
