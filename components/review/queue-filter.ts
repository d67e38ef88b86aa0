import type { QueueRow } from '@/lib/queries/queue-view';
import type { ReturnRow, UnitKind } from '@/lib/queries/views';

export const founds = ['with', 'without', 'explained', 'unexplained'] as const;
/** Any finding but hints, none, all of them explained, at least one not. */
export type Found = (typeof founds)[number];

export const orders = ['waits', 'unit', 'changed', 'findings'] as const;
/** Longest wait first, by name, most changed cells first, most findings first. */
export type Order = (typeof orders)[number];

/** What of the queue is shown and in which order; as it stands in the address. */
export type QueueFilter = {
  text: string;
  area: string | null;
  kind: UnitKind | null;
  found: Found | null;
  /** Only what came again after an earlier version. */
  again: boolean;
  late: boolean;
  order: Order;
  isReversed: boolean;
};

export const noFilter: QueueFilter = {
  text: '',
  area: null,
  kind: null,
  found: null,
  again: false,
  late: false,
  order: 'waits',
  isReversed: false,
};

const kinds: readonly UnitKind[] = ['nation', 'province', 'city', 'county', 'department', 'township'];

/** Reads the address; whatever it does not know filters nothing. */
export function filterFrom(params: URLSearchParams): QueueFilter {
  const sort = params.get('sort') ?? '';
  return {
    text: params.get('q') ?? '',
    area: params.get('area') || null,
    kind: kinds.find((kind) => kind === params.get('kind')) ?? null,
    found: founds.find((found) => found === params.get('found')) ?? null,
    again: params.get('again') === '1',
    late: params.get('late') === '1',
    order: orders.find((order) => order === sort.replace(/^-/, '')) ?? 'waits',
    isReversed: orders.some((order) => `-${order}` === sort),
  };
}

/** The filter as the query of an address, `?` included; empty for no filter. `others`: parameters to keep beside it. */
export function searchOf(filter: QueueFilter, others: Readonly<Record<string, string | null>> = {}): string {
  const { text, area, kind, found, again, late, order, isReversed } = filter;
  const sort = order === 'waits' && !isReversed ? null : `${isReversed ? '-' : ''}${order}`;
  const all = {
    q: text || null,
    area,
    kind,
    found,
    again: again ? '1' : null,
    late: late ? '1' : null,
    sort,
    ...others,
  };
  const params = new URLSearchParams(
    Object.entries(all).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : [])),
  );
  const search = params.toString();
  return search ? `?${search}` : '';
}

/** Whether anything is left out by it; the order leaves nothing out. */
export function isFiltering({ order: _, isReversed: __, ...filter }: QueueFilter): boolean {
  return searchOf({ ...noFilter, ...filter }) !== '';
}

/** Full or half width, large or small letters, and spaces make no difference. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s/g, '');
}

/** Whether a unit is meant by name or code, by its area and by its kind. */
export function isMeant({ unit }: Pick<ReturnRow, 'unit'>, { text, area, kind }: QueueFilter): boolean {
  const wanted = plain(text);
  const isNamed = plain(unit.name).includes(wanted) || plain(unit.code).includes(wanted);
  return isNamed && (area === null || unit.parent === area) && (kind === null || unit.kind === kind);
}

/** Findings that need an explanation. */
export function findingsIn({ findings }: Pick<ReturnRow, 'findings'>): number {
  return (findings?.error ?? 0) + (findings?.warning ?? 0);
}

const isFound: Record<Found, (row: QueueRow) => boolean> = {
  with: (row) => findingsIn(row) > 0,
  without: (row) => findingsIn(row) === 0,
  explained: (row) => findingsIn(row) > 0 && row.unexplained === 0,
  unexplained: (row) => row.unexplained > 0,
};

/** It came after an earlier version, returned or withdrawn. */
export function isAgain({ version }: Pick<ReturnRow, 'version'>): boolean {
  return (version ?? 1) > 1;
}

/** Errors and what is not explained want to be looked at one by one. */
export function mayBeMarked(row: QueueRow): boolean {
  return row.mayAccept && row.unexplained === 0 && (row.findings?.error ?? 0) === 0;
}

const sorted: Record<Order, (one: QueueRow, other: QueueRow, compare: Compare) => number> = {
  waits: (one, other) => Number(one.submittedAt ?? 0) - Number(other.submittedAt ?? 0),
  unit: (one, other, compare) => compare(one.unit.name, other.unit.name),
  changed: (one, other) => (other.changed ?? -1) - (one.changed ?? -1),
  findings: (one, other) =>
    other.unexplained - one.unexplained ||
    findingsIn(other) - findingsIn(one) ||
    (other.findings?.hint ?? 0) - (one.findings?.hint ?? 0),
};

type Compare = (one: string, other: string) => number;

/** The part of the queue that is asked for, in the order that is asked for; equals stay as they were. */
export function filtered(rows: readonly QueueRow[], filter: QueueFilter, compare: Compare): QueueRow[] {
  const { found, again, late, order, isReversed } = filter;
  const kept = rows.filter(
    (row) =>
      isMeant(row, filter) &&
      (found === null || isFound[found](row)) &&
      (!again || isAgain(row)) &&
      (!late || row.late),
  );
  const by = sorted[order];
  return kept.toSorted((one, other) => (isReversed ? by(other, one, compare) : by(one, other, compare)));
}

/** The neighbours of a unit in the queue; of one that is not in it, the first is the next. */
export function neighbours(
  rows: readonly QueueRow[],
  unit: string,
): { previous: QueueRow | null; next: QueueRow | null; place: number } {
  const at = rows.findIndex((row) => row.unit.code === unit);
  return { previous: at > 0 ? (rows[at - 1] ?? null) : null, next: rows[at + 1] ?? null, place: at + 1 };
}
