import { dayOf } from '@/lib/i18n/format';
import type { FeedEntry } from '@/lib/queries/feed-views';

/** Entries by the day on which they ended, in their order. */
export function byDay(entries: readonly FeedEntry[]): { day: string; entries: FeedEntry[] }[] {
  const days: { day: string; entries: FeedEntry[] }[] = [];
  for (const entry of entries) {
    const day = dayOf(entry.to);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
