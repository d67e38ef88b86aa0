import type { NotificationDetail } from './detail';
import type { Kind } from './kinds';

type Told = { kind: Kind; year: number | null; unit: string | null; detail: NotificationDetail };

const isOfPublishing: ReadonlySet<Kind> = new Set([
  'firstSigned',
  'bothSigned',
  'signatureFell',
  'published',
]);

/** Where a notification leads: to the unit's form, compiled table or ledger, to the office's review, to signing and publishing, or to the first page. */
export function pathOf({ kind, year, unit, detail }: Told): string {
  if (year === null) return '/';
  if (unit === null) return kind === 'opened' ? `/?year=${year}` : '/';
  if (kind === 'adjusted') return `/years/${year}/compile/${unit}?view=ledger`;
  if (isOfPublishing.has(kind)) return `/years/${year}/publish`;
  if (detail.side === 'office') return `/years/${year}/review/${unit}`;
  return detail.returnKind === 'compiled'
    ? `/years/${year}/compile/${unit}`
    : `/years/${year}/returns/${unit}`;
}
