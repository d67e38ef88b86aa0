import type { YearState } from './transitions';

export type YearAction = 'closeYear' | 'reopenYear';

/** What an administrator does to a year that is being collected: from which state to which. Publishing is not among it. */
// biome-ignore format: a table
export const yearSteps: Readonly<Record<YearAction, { from: YearState; to: YearState }>> = {
  closeYear:  { from: 'open',   to: 'closed' },
  reopenYear: { from: 'closed', to: 'open' },
};
