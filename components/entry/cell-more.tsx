'use client';

import { TotalsAbove } from '@/components/table/totals-above';
import type { CellSpec } from '@/lib/editions/cells';
import { CellChanges } from './cell-changes';

export type More = 'changes' | 'totals';
type Props = { of: More; year: number; unit: string; spec: CellSpec; now: Date };

/** What the panel of a cell shows on demand, fetched when it is asked for first. */
export function CellMore({ of, now, ...about }: Props) {
  return of === 'changes' ? <CellChanges {...about} now={now} /> : <TotalsAbove {...about} />;
}
