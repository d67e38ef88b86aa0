import type { Edition, EditionId } from './types';
import { edition2014 } from './versions/2014';
import { edition2021 } from './versions/2021';

/** Every version of the official form, oldest first. Adding one is one line here. */
export const editions: readonly Edition[] = [edition2014, edition2021];

/** The edition with this id. Throws on an unknown one: ids come from the database, so that is a defect. */
export function editionById(id: EditionId): Edition {
  const edition = editions.find((each) => each.id === id);
  if (!edition) throw new Error(`unknown edition ${id}`);
  return edition;
}

/** The edition that the form's issuer laid down for this year; null where none of ours applies (2019, 2020). */
export function editionFor(year: number): Edition | null {
  return editions.find(({ years: [from, to] }) => from <= year && year <= (to ?? year)) ?? null;
}
