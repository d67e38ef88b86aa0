import type { DueView } from '@/lib/queries/step-views';

const week = 7 * 86_400_000;

/** What to start from: the day it has been given already, or else a week, as far as the year allows. */
export function proposedDay({ day, extended, from, to }: DueView): string {
  if (extended && day >= from) return day;
  const inAWeek = new Date(Date.parse(from) - 86_400_000 + week).toISOString().slice(0, 10);
  return inAWeek > to ? to : inAWeek;
}
