import type { Edition, Section } from '@/lib/editions/types';
import { type Context, keysOf, labelsOf, type Place } from './labels';

/** Where reading a block by its labels has got to. */
export type Reached = {
  /** The section that a title of the block named last, or that the last row belongs to. */
  section: Section | null;
  subject: string | null;
  /** The last row found. */
  last: Place | null;
};
export type Found = { place: Place | null; isAmbiguous: boolean; labelAt: number; reached: Reached };

/**
 * The indicator that a row of a block names. A label that the form prints several times is the one in the section named last,
 * under the subject named last, after the row found last; without any of these it stays ambiguous.
 */
export function findPlace(edition: Edition, row: readonly string[], before: Reached): Found {
  const { rows, contexts, codes } = labelsOf(edition);
  let reached = before;
  let candidates: readonly Place[] = [];
  let labelAt = -1;
  let byCode: Place | undefined;
  row.forEach((text, at) => {
    if (text === '') return;
    byCode ??= codes.get(text);
    if (byCode && labelAt < 0 && codes.has(text)) labelAt = at;
    for (const key of keysOf(text)) {
      const context = contexts.get(key);
      if (context) reached = entered(reached, context);
      const found = rows.get(key);
      if (!found || candidates.some((each) => each.row.kind !== 'heading')) continue;
      candidates = found;
      labelAt = at;
    }
  });
  const place = byCode ?? chosen(edition, candidates, reached);
  if (place) reached = { ...reached, section: place.section, last: place };
  return { place, isAmbiguous: place === null && candidates.length > 1, labelAt, reached };
}

function entered(reached: Reached, contexts: readonly Context[]): Reached {
  const context = contexts.find(({ section }) => section === reached.section) ?? contexts[0];
  if (!context) return reached;
  return { ...reached, section: context.section, subject: context.subject ?? reached.subject };
}

function chosen(
  edition: Edition,
  candidates: readonly Place[],
  { section, subject, last }: Reached,
): Place | null {
  if (candidates.length < 2) return candidates[0] ?? null;
  const orderOf = (place: Place) =>
    edition.sections.indexOf(place.section) * 1000 + place.section.rows.indexOf(place.row);
  const here = candidates.filter((each) => each.section === section);
  const bySubject = here.filter(({ row }) => subject !== null && (row.subject ?? row.group) === subject);
  const after = (places: readonly Place[]) => places.find((each) => !last || orderOf(each) > orderOf(last));
  if (bySubject.length > 0) return after(bySubject) ?? bySubject[0] ?? null;
  if (here.length === 1 && !last) return here[0] ?? null;
  if (!last) return section ? (here[0] ?? null) : null;
  return after(here) ?? after(candidates) ?? null;
}
