import type { Right } from '@/lib/access/roles';
import type { RefusalCode } from '@/lib/refusal';
import type { ReturnKind, Situation, Status, YearState } from './transitions';

export type ScanAction = 'attachScan' | 'removeScan';

type ScanStep = {
  from: readonly Status[];
  right: Readonly<Record<ReturnKind, Right>>;
  inYear: readonly YearState[];
};

const unit = { entered: 'return.submit', compiled: 'area.submit' } as const;

/** What can be done with the files of a stamped sheet: in which status of the return, by whom, in which state of the year. */
// biome-ignore format: a table
export const scanSteps: Readonly<Record<ScanAction, ScanStep>> = {
  attachScan: { from: ['submitted', 'accepted'],         right: unit, inYear: ['open', 'closed'] },
  removeScan: { from: ['draft', 'submitted', 'returned'], right: unit, inYear: ['open', 'closed'] },
};

/** Why the state alone forbids it; null: it does not. Not checked: rights, and which version a file belongs to. */
export function scanRefusalOf(
  action: ScanAction,
  { status, yearState }: Pick<Situation, 'status' | 'yearState'>,
): RefusalCode | null {
  const { from, inYear } = scanSteps[action];
  if (!inYear.includes(yearState)) return 'yearNotOpen';
  return from.includes(status) ? null : 'wrongState';
}
