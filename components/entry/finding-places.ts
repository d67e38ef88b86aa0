import { cellOf, topicsRowOf } from '@/lib/editions/cells';
import type { CellCode, Edition, Section } from '@/lib/editions/types';
import type { Finding } from '@/lib/rules/finding';

const orders = new WeakMap<Edition, ReadonlyMap<CellCode, number>>();

/** Where cells and the topics row come in reading order. */
export function orderOf(edition: Edition): ReadonlyMap<CellCode, number> {
  const known = orders.get(edition);
  if (known) return known;
  const codes = edition.sections.flatMap((section) =>
    section.rows.flatMap((row) => {
      if (row.kind === 'topics') return [row.code];
      return section.kind === 'list'
        ? [row.code]
        : section.columns.map((column) => `${row.code}_${column.code}`);
    }),
  );
  const order = new Map(codes.map((code, at) => [code, at]));
  orders.set(edition, order);
  return order;
}

/** The cell whose border shows the finding: the first that the rule names. */
export function shownAt(finding: Finding): CellCode {
  return finding.cells[0] ?? '';
}

/** Id of the line that says what a rule found. */
export function findingId(rule: string): string {
  return `finding-${rule}`;
}

/**
 * The last of the typed cells that the finding is about; its line stands below that row. A form filled in reading order
 * therefore never moves under the hands of who is typing.
 */
export function lastCellOf(edition: Edition, finding: Finding): CellCode {
  const order = orderOf(edition);
  const typed = typedCellsOf(edition, finding);
  return typed.reduce(
    (last, code) => ((order.get(code) ?? 0) > (order.get(last) ?? -1) ? code : last),
    typed[0] ?? '',
  );
}

/** The typed cells that a finding is about, those under its totals too. */
export function typedCellsOf(edition: Edition, finding: Finding): CellCode[] {
  return finding.cells.flatMap((code) => leavesOf(edition, code));
}

function leavesOf(edition: Edition, code: CellCode): CellCode[] {
  return cellOf(edition, code)?.parts?.flatMap((part) => leavesOf(edition, part)) ?? [code];
}

/** The section that a cell or the topics row stands in. */
export function sectionOf(edition: Edition, code: CellCode): Section | undefined {
  const row = topicsRowOf(edition);
  if (row?.code === code) return edition.sections.find((section) => section.rows.includes(row));
  return cellOf(edition, code)?.section;
}

/** What of a cell can take the focus: itself, or for a total the first of what it adds up. */
export function focusTargetOf(edition: Edition, code: CellCode): CellCode {
  return leavesOf(edition, code)[0] ?? code;
}

/** The last of `codes` before `from` in reading order, from the beginning on to the end; `from` itself comes last. */
export function previousOf(
  edition: Edition,
  codes: ReadonlySet<CellCode>,
  from: CellCode | null,
): CellCode | null {
  const order = orderOf(edition);
  const sorted = [...codes].sort((a, b) => (order.get(b) ?? 0) - (order.get(a) ?? 0));
  const before = from === null ? 0 : (order.get(from) ?? 0);
  return sorted.find((code) => (order.get(code) ?? 0) < before) ?? sorted[0] ?? null;
}

/** The next of `codes` after `from` in reading order, from the end back to the beginning; `from` itself comes last. */
export function nextOf(
  edition: Edition,
  codes: ReadonlySet<CellCode>,
  from: CellCode | null,
): CellCode | null {
  const order = orderOf(edition);
  const sorted = [...codes].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  const after = from === null ? -1 : (order.get(from) ?? -1);
  return sorted.find((code) => (order.get(code) ?? 0) > after) ?? sorted[0] ?? null;
}
