import { dayOf, daysUntil } from '@/lib/i18n/format';

/** Whole days since something came in; 0: today. */
export function waitingDays(since: Date, now: Date): number {
  return Math.max(0, -daysUntil(dayOf(since), now));
}
