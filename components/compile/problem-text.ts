import type { Problem } from '@/lib/api/client';

/** What to show of a refused call; `offline` is said when no answer came. */
export function problemText(problem: Problem, offline: string): string {
  return problem.detail || problem.title || offline;
}
