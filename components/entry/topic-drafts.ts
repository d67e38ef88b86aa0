import type { Topic } from '@/lib/cells/cells';
import { parseCell } from '@/lib/cells/parse';
import { printCell } from '@/lib/cells/print';
import type { TopicDraft } from './return-state';

export type TopicFault = 'nameMissing' | 'nameTwice' | 'countMissing' | 'unreadable';

function isBlank({ name, count }: TopicDraft): boolean {
  return name.trim() === '' && count.trim() === '';
}

/** What keeps a row from being saved; a row that is blank altogether is not in the way. */
export function faultOf(draft: TopicDraft, all: readonly TopicDraft[]): TopicFault | null {
  if (isBlank(draft)) return null;
  const name = draft.name.trim();
  if (name === '') return 'nameMissing';
  if (all.some((other) => other.id < draft.id && other.name.trim() === name)) return 'nameTwice';
  const reading = parseCell('count', draft.count);
  if ('unreadable' in reading) return 'unreadable';
  return reading.value === null ? 'countMissing' : null;
}

/** The count of a row; null while it cannot be read. */
export function countOf({ count }: TopicDraft): bigint | null {
  const reading = parseCell('count', count);
  return 'value' in reading ? reading.value : null;
}

/** The topics that the rows say; null while one of them is unfinished. */
export function topicsFrom(drafts: readonly TopicDraft[]): Topic[] | null {
  const filled = drafts.filter((draft) => !isBlank(draft));
  if (filled.some((draft) => faultOf(draft, drafts) !== null)) return null;
  return filled.map((draft) => ({ name: draft.name.trim(), count: countOf(draft) ?? 0n }));
}

/** Rows for topics that are saved. */
export function draftsFrom(topics: readonly Topic[]): TopicDraft[] {
  return topics.map(({ name, count }, id) => ({ id, name, count: printCell('count', count) }));
}
