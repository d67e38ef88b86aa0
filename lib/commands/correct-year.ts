import 'server-only';
import type { Act } from './act';
import { readReason } from './read-reason';
import { type SteppedYear, stepYear } from './step-year';

/**
 * Opens a published year for correction: its returns can be reopened, and the table published once more. The last publication
 * stays in force and stays as it is.
 */
export function correctYear(
  act: Act,
  { year, reason }: { year: number; reason: string },
): Promise<SteppedYear> {
  return stepYear(act, { year, action: 'correct', detail: () => ({ reason: readReason(reason) }) });
}
