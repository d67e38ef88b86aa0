import type { RollupCell } from '@/lib/queries/opened-views';
import { type Doubt, doubtOf } from '@/lib/rollup/overlap';
import type { Adjustment } from '@/lib/rollup/sum';

/** Whether what is about to be sent deserves a second look, by the figures that are on screen beside it. */
export function doubtOfSent(
  sent: Pick<Adjustment, 'cell' | 'amount' | 'units'>,
  { units, adjustments }: RollupCell,
): Doubt | null {
  const figures = new Map(units.map(({ unit, value }) => [unit.code, value]));
  const reported = sent.units.map((unit) => figures.get(unit) ?? null);
  return doubtOf(sent, reported, adjustments);
}
