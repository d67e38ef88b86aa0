import { editionFor, editions } from '@/lib/editions/registry';
import { dayOf } from '@/lib/i18n/format';

export type Proposal = { year: number; edition: string; opens: string; due: string; closes: string };

/** What to start from when a year is opened: the one after the latest, else the calendar's last; collected in the January after it. */
export function proposedYear(latest: number | null, now: Date): Proposal {
  const year = latest === null ? Number(dayOf(now).slice(0, 4)) - 1 : latest + 1;
  const edition = editionFor(year) ?? editions.at(-1);
  const next = year + 1;
  return {
    year,
    edition: edition?.id ?? '',
    opens: `${next}-01-02`,
    due: `${next}-01-31`,
    closes: `${next}-03-10`,
  };
}
