import type { Cells, Topic } from '@/lib/cells/cells';
import type { Edition } from '@/lib/editions/types';
import type { MadeFrom } from '@/lib/rollup/made-from';
import { inOrder } from '@/lib/rollup/omission';
import { type ReportModel, tableModel } from './model';

/** A version as it was frozen, as far as its table is made of it. */
export type FrozenTable = {
  edition: Edition;
  year: number;
  unitName: string;
  /** Every cell. */
  cells: Cells;
  topics: readonly Topic[] | null;
  /** null where it was not compiled. */
  madeFrom: MadeFrom | null;
};

/** The official table of a frozen version, with the notes that its adjustments and omissions ask for, in whatever order they come. */
export function tableOfVersion({ madeFrom, ...frozen }: FrozenTable): ReportModel {
  return tableModel({
    ...frozen,
    adjustments: madeFrom?.adjustments.toSorted((a, b) => a.id - b.id) ?? [],
    omissions: madeFrom ? inOrder(madeFrom.omissions) : undefined,
    fingerprint: madeFrom?.fingerprint ?? null,
  });
}
