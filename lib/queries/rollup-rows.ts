import 'server-only';
import type { Cells } from '@/lib/cells/cells';
import { withFilledSums } from '@/lib/cells/computed';
import type { Db } from '@/lib/db/client';
import { rollupParts } from '@/lib/db/sql/rollup';
import { foldRollup } from '@/lib/db/sql/rollup-fold';
import type { RollupParts, RollupSource } from '@/lib/db/sql/rollup-parts';
import { cellsOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import { frozenCells } from './frozen-cells';
import type { Basis } from './views';

export type RollupRow = { source: RollupSource; cells: Cells };
export type RollupRows = { parts: RollupParts; rows: RollupRow[] };

/** The returns directly below each of these areas with what they contribute on this basis, and the parts of their sums. */
export async function rollupRows(
  db: Db,
  of: { year: number; asOf: string; areas: string[]; basis: Basis; edition: Edition },
): Promise<RollupRows> {
  const codes = cellsOf(of.edition).map((cell) => cell.code);
  const parts = await rollupParts(db, { ...of, codes, withValues: true });
  const rows = parts.sources
    .filter((source) => of.areas.includes(source.area))
    .map((source) => ({ source, cells: contributed(of.edition, source, parts) }));
  return { parts, rows };
}

/** What one return adds to its area's table. */
function contributed(edition: Edition, source: RollupSource, parts: RollupParts): Cells {
  if (source.source === 'below') return foldRollup(edition, source.unit, parts);
  const cells = frozenCells(edition, source.values ?? []);
  return source.source === 'draft' ? withFilledSums(edition, cells) : cells;
}

/** One cell of it: of a version without looking at the others. */
export function contributedFigure(
  edition: Edition,
  source: RollupSource,
  parts: RollupParts,
  code: CellCode,
): bigint | null {
  if (source.source !== 'version') return contributed(edition, source, parts)[code] ?? null;
  return source.values?.[cellsOf(edition).findIndex((cell) => cell.code === code)] ?? null;
}
