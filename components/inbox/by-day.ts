import { dayOf } from '@/lib/i18n/format';

export type Day<T> = { day: string; list: T[] };

/** A list in its order, divided by calendar day (`YYYY-MM-DD`). */
export function byDay<T extends { at: Date }>(list: readonly T[]): Day<T>[] {
  const days: Day<T>[] = [];
  for (const each of list) {
    const day = dayOf(each.at);
    const last = days.at(-1);
    if (last?.day === day) last.list.push(each);
    else days.push({ day, list: [each] });
  }
  return days;
}
