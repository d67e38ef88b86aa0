import type { ProgressRow } from '@/lib/progress/row';

/** Where a unit's return is seen: a table being compiled, a return that was sent in at least once, or one that is still a draft. */
export function unitPath(year: number, { unit, kind, status, version }: ProgressRow): string {
  if (version !== null && status !== 'draft') return `/years/${year}/review/${unit.code}`;
  return `/years/${year}/${kind === 'compiled' ? 'compile' : 'returns'}/${unit.code}`;
}
