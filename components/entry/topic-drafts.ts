import type { Topic } from '@/lib/cells/cells';
import { parseCell } from '@/lib/cells/parse';
import { printCell } from '@/lib/cells/print';
import { sameField } from './field';
import type { Raw } from './local-edits';
import type { TopicDraft } from './return-state';

type Lines = readonly { name: string; count: string }[];
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

/** What the rows say, as it was typed. */
export function linesOf(drafts: readonly TopicDraft[]): Lines {
  return drafts.map(({ name, count }) => ({ name, count }));
}

function isSameLines(lines: Lines, drafts: readonly TopicDraft[]): boolean {
  return JSON.stringify(lines) === JSON.stringify(linesOf(drafts));
}

/** Rows for topics that are saved. */
export function draftsFrom(topics: readonly Topic[]): TopicDraft[] {
  return topics.map(({ name, count }, id) => ({ id, name, count: printCell('count', count) }));
}

/** The rows to show: what cannot be saved as it was typed, else what is saved; the same rows where they say so already. */
export function draftsNow(
  drafts: readonly TopicDraft[],
  { raw, saved }: { raw: Raw | null; saved: readonly Topic[] },
): readonly TopicDraft[] {
  const list = topicsFrom(drafts);
  if (raw !== null && typeof raw === 'object') {
    return !list && isSameLines(raw, drafts) ? drafts : raw.map((line, id) => ({ id, ...line }));
  }
  return list && sameField(list, saved) ? drafts : draftsFrom(saved);
}
