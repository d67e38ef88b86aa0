import 'server-only';
import type { Act } from './act';
import { readReason } from './read-reason';
import { type SteppedYear, stepYear } from './step-year';

/** Lets a closed year take any return again, with a reason that stays in the log. Its days remain what they are. */
export function reopenYear(
  act: Act,
  { year, reason }: { year: number; reason: string },
): Promise<SteppedYear> {
  return stepYear(act, { year, action: 'reopenYear', detail: () => ({ reason: readReason(reason) }) });
}
