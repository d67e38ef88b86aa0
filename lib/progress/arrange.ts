import { lastOf } from './counts';
import { type ProgressGroup, progressGroups } from './groups';
import type { Look, Sort } from './look';
import { isOverdue, type ProgressRow, type Standing, standingOf } from './row';

type Compare = (one: string, other: string) => number;

const ranks: Record<Standing, number> = { unopened: 1, returned: 2, draft: 3, submitted: 4, accepted: 5 };

/** Overdue first, then untouched, returned, in progress, submitted, accepted. */
function rankOf(row: ProgressRow): number {
  return isOverdue(row) ? 0 : ranks[standingOf(row)];
}

/**
 * The groups of a board as somebody looks at it: filtered, each in its order, without those that are empty. `at`: place of the headline
 * figure that shares are taken of; `compare` orders names.
 */
export function arranged(
  rows: readonly ProgressRow[],
  look: Look,
  by: { area: string; at: number; compare: Compare },
): ProgressGroup[] {
  const order = orderBy(look.sort, by);
  return progressGroups(rows, by.area)
    .filter((group) => look.group === null || group.id === look.group)
    .map((group) => {
      const sorted = group.rows.filter((row) => matches(row, look)).toSorted(order);
      return { ...group, rows: look.reversed ? sorted.toReversed() : sorted };
    })
    .filter((group) => group.rows.length > 0);
}

/** Whether a row is among those looked at; its group is not asked. */
export function matches(row: ProgressRow, { status, late, text }: Look): boolean {
  const wanted = text.normalize('NFKC').trim().toLowerCase();
  return (
    (status === null || standingOf(row) === status) &&
    (!late || isOverdue(row)) &&
    (row.unit.name.toLowerCase().includes(wanted) || row.unit.code.toLowerCase().includes(wanted))
  );
}

type Order = (one: ProgressRow, other: ProgressRow) => number;

/** Each order falls back on the one in which the rows were given, which is the tree's. */
function orderBy(sort: Sort, { at, compare }: { at: number; compare: Compare }): Order {
  const orders: Record<Sort, Order> = {
    status: (one, other) =>
      rankOf(one) - rankOf(other) ||
      ranks[standingOf(one)] - ranks[standingOf(other)] ||
      other.lateBy - one.lateBy,
    name: (one, other) => compare(one.unit.name, other.unit.name),
    active: (one, other) => Number(other.active ?? 0) - Number(one.active ?? 0),
    share: (one, other) => largestFirst(lastOf(one, at), lastOf(other, at)),
  };
  return orders[sort];
}

/** What is not known comes after what is 0. */
function largestFirst(one: bigint | null, other: bigint | null): number {
  const [left, right] = [one ?? -1n, other ?? -1n];
  return left === right ? 0 : left < right ? 1 : -1;
}
