/** How many days before the due day a clerk is reminded. */
export const dueStages = [1, 3, 7] as const;

/**
 * The reminder that fits this many days before the due day: the latest one that should be out by now, so that one which was
 * missed is made up for, and two missed ones are one. Null: too early, or over. On the due day itself, the last one.
 */
export function dueStage(daysLeft: number): number | null {
  if (daysLeft < 0) return null;
  return dueStages.find((stage) => daysLeft <= stage) ?? null;
}
