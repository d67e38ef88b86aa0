import type { CellKind } from '@/lib/editions/types';

const fenPerTenThousandYuan = 1_000_000n;

/** As it would be typed: `92572`, `22.5` (万元), `-3` for adjusted totals, '' for blank. */
export function printCell(kind: CellKind, value: bigint | null): string {
  if (value === null) return '';
  const size = value < 0n ? -value : value;
  return (value < 0n ? '-' : '') + (kind === 'count' ? size.toString() : tenThousandYuan(size));
}

function tenThousandYuan(fen: bigint): string {
  const decimals = (fen % fenPerTenThousandYuan).toString().padStart(6, '0').replace(/0+$/, '');
  const whole = (fen / fenPerTenThousandYuan).toString();
  return decimals === '' ? whole : `${whole}.${decimals}`;
}

/** For reading: thousands separated, a true minus sign (U+2212). */
export function printGrouped(kind: CellKind, value: bigint | null): string {
  const [whole = '', decimals] = printCell(kind, value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',').replace('-', '−');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** Now minus before; null where either is blank, because then there is nothing to compare. */
export function changeOf(now: bigint | null, before: bigint | null): bigint | null {
  return now === null || before === null ? null : now - before;
}

/** The change with its sign: `+1,234`, `−3`, `0`, '' where there is nothing to compare. */
export function printChange(kind: CellKind, now: bigint | null, before: bigint | null): string {
  const change = changeOf(now, before);
  return (change !== null && change > 0n ? '+' : '') + printGrouped(kind, change);
}
