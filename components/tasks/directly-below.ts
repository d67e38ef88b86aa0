import type { ReturnRow, Tasks } from '@/lib/queries/views';

/**
 * Of what is overdue, the part that somebody's own office has to see to: the units that report to it, and the tables of
 * the areas below it. What is overdue further down is those areas' business.
 */
export function directlyBelow({ late, progress }: Tasks): { late: ReturnRow[]; tables: ReturnRow[] } {
  const areas = new Set(progress.map(({ area }) => area.code));
  const own = new Set(
    progress.flatMap(({ area }) => (area.parent !== null && areas.has(area.parent) ? [] : [area.code])),
  );
  const mine = late.filter(({ unit }) => unit.parent !== null && own.has(unit.parent));
  return {
    late: mine.filter(({ kind }) => kind === 'entered'),
    tables: mine.filter(({ kind }) => kind === 'compiled'),
  };
}
