import { printGrouped } from '@/lib/cells/print';
import type { CellKind } from '@/lib/editions/types';

/** An amount with its sign, also where it adds. */
export function signedAmount(kind: CellKind, amount: bigint): string {
  return `${amount > 0n ? '+' : ''}${printGrouped(kind, amount)}`;
}
