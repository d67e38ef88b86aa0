import type { PassOnView } from '@/lib/queries/levels-views';

/** What an area whose table came back does next: pass it on, wait for those that it was passed on to, or submit again. */
export type NextStep = 'passOn' | 'wait' | 'submit';

/** `submit` also for a table that did not come back, and where nobody can be asked. */
export function nextStep(passOn: Pick<PassOnView, 'passed' | 'units'> | null): NextStep {
  if (!passOn) return 'submit';
  if (passOn.passed)
    return passOn.passed.units.every(({ status }) => status === 'accepted') ? 'submit' : 'wait';
  return passOn.units.some(({ action }) => action !== null) ? 'passOn' : 'submit';
}
