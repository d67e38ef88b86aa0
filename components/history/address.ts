import { feedKinds } from '@/lib/history/kinds';
import type { FeedLook } from '@/lib/queries/feed-views';

type Asked = Readonly<Record<string, string | string[] | undefined>>;

export const everything: FeedLook = { kind: 'all', cell: null, person: null, before: null };

/** What an address asks to see; what it does not say, or says wrongly, is not narrowed. */
export function lookFrom(asked: Asked): FeedLook {
  const one = (name: string) => {
    const value = asked[name];
    return typeof value === 'string' && value !== '' && !value.includes('\0') ? value : null;
  };
  const before = one('before');
  return {
    kind: feedKinds.find((kind) => kind === asked.kind) ?? 'all',
    cell: one('cell'),
    person: one('person'),
    before: before !== null && /^[1-9]\d{0,8}$/.test(before) ? Number(before) : null,
  };
}

/** The address of the feed of a return, seen this way. */
export function feedPath(
  { year, unit }: { year: number; unit: string },
  look: Partial<FeedLook> = {},
): string {
  const { kind, cell, person, before } = { ...everything, ...look };
  const query = new URLSearchParams({
    ...(kind === 'all' ? {} : { kind }),
    ...(cell === null ? {} : { cell }),
    ...(person === null ? {} : { person }),
    ...(before === null ? {} : { before: String(before) }),
  }).toString();
  return `/years/${year}/returns/${unit}/history${query && `?${query}`}`;
}
