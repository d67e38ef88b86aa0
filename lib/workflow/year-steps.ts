import type { Right } from '@/lib/access/roles';
import type { YearState } from './transitions';

export type YearAction = 'closeYear' | 'reopenYear' | 'publish' | 'correct';

/**
 * What is done to a whole year: from which state to which, and by whom. Publishing asks for much more than the state. `correct`
 * leaves the last publication in force until the next one.
 */
// biome-ignore format: a table
export const yearSteps: Readonly<Record<YearAction, { from: YearState; to: YearState; right: Right }>> = {
  closeYear:  { from: 'open',      to: 'closed',    right: 'year.manage' },
  reopenYear: { from: 'closed',    to: 'open',      right: 'year.manage' },
  publish:    { from: 'closed',    to: 'published', right: 'area.publish' },
  correct:    { from: 'published', to: 'closed',    right: 'area.publish' },
};
