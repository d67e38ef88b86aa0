import type { YearState } from './transitions';

/** Whether rows of a year's ledgers can still be approved: as long as its table can still change. */
export function takesApprovals(state: YearState): boolean {
  return state === 'open' || state === 'closed';
}
