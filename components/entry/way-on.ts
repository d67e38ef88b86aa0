import { topicsRowOf } from '@/lib/editions/cells';
import type { Section } from '@/lib/editions/types';
import { sectionOf } from './finding-places';
import type { ReturnStore } from './return-store';

/** The section after (or before) this one in which something may be typed; null at the end of the form. */
export function sectionToTypeIn(store: ReturnStore, from: Section, by: 1 | -1): Section | null {
  const { edition, editable } = store;
  const open = new Set([...editable].map((code) => sectionOf(edition, code)));
  const at = edition.sections.indexOf(from);
  const way = by === 1 ? edition.sections.slice(at + 1) : edition.sections.slice(0, at).reverse();
  return way.find((section) => open.has(section)) ?? null;
}

/** Whether the topics row asks for nothing: what it divides up is 0, and no topic is given. Enter then goes past it. */
export function isPastTopics(store: ReturnStore): boolean {
  const divided = topicsRowOf(store.edition)?.topicsOf;
  if (divided === undefined || store.topics.drafts.length > 0) return false;
  return store.form.sums[divided] === 0n && store.cell(divided).blanks === 0;
}
