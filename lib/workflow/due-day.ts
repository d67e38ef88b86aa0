import type { ReturnKind } from './transitions';

type Days = { due: string; closes: string };

/**
 * The last day on which a return is not late, `YYYY-MM-DD`. A unit's is the year's, or the later one that it was given; an
 * area, which needs those of its units first, has until the year closes.
 */
export function dueDay(kind: ReturnKind, extendedDue: string | null, { due, closes }: Days): string {
  return kind === 'compiled' ? closes : (extendedDue ?? due);
}
