/** A return to be accepted in the version that was seen; `key` makes a repeated call harmless. */
export type Candidate = { unit: string; name: string; version: number; explained: number; key: string };

/** How far one of them is. `again`: it is not known whether it was done, and asking again does no harm. */
export type Outcome =
  | { state: 'waiting' | 'running' | 'accepted' | 'left' }
  | { state: 'failed'; why: string; again: boolean };

type Run = {
  accept: (candidate: Candidate) => Promise<Outcome>;
  told: (unit: string, outcome: Outcome) => void;
  /** Asked before each one: whether the others are to be left. */
  isStopped: () => boolean;
};

/** Accepts one after the other, each by itself: one that fails does not stop the others. */
export async function acceptEach(
  candidates: readonly Candidate[],
  { accept, told, isStopped }: Run,
): Promise<void> {
  for (const candidate of candidates) {
    if (isStopped()) {
      told(candidate.unit, { state: 'left' });
      continue;
    }
    told(candidate.unit, { state: 'running' });
    told(candidate.unit, await accept(candidate));
  }
}

/** How many of them are at each state. */
export function countOutcomes(outcomes: readonly Outcome[]): Record<Outcome['state'], number> {
  const counts = { waiting: 0, running: 0, accepted: 0, left: 0, failed: 0 };
  for (const { state } of outcomes) counts[state] += 1;
  return counts;
}
