import 'server-only';
import type { Act } from './act';
import { type SteppedYear, stepYear } from './step-year';

/** Ends a year's collection: from now on it takes corrections only, until it is published or opened again. */
export function closeYear(act: Act, { year }: { year: number }): Promise<SteppedYear> {
  return stepYear(act, { year, action: 'closeYear' });
}
