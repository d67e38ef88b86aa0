import type { LedgerCell, LedgerRow } from '@/lib/queries/ledger-views';

/** `open`: only what waits for a second person; `removed`: what was taken out, too. */
export type Shown = { open: boolean; removed: boolean };

/** A cell's rows as they are listed, and what the standing ones that are not listed add, so that the column still adds up. */
export type Listed = { cell: LedgerCell; rows: LedgerRow[]; others: { count: number; amount: bigint } };

/** What is listed of a ledger; a cell of which no row is listed is left out. */
export function listed(cells: readonly LedgerCell[], shown: Shown): Listed[] {
  return cells.flatMap((cell) => {
    const rows = cell.rows.filter((row) => isListed(row, shown));
    if (rows.length === 0) return [];
    const others = cell.rows.filter((row) => row.removed === null && !rows.includes(row));
    const amount = others.reduce((sum, row) => sum + row.amount, 0n);
    return [{ cell, rows, others: { count: others.length, amount } }];
  });
}

function isListed({ removed, approved }: LedgerRow, shown: Shown): boolean {
  return removed === null ? !shown.open || approved === null : shown.removed;
}
