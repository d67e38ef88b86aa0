/** Milliseconds of every call, and how long the rounds took together. */
export type Measured = { times: number[]; seconds: number; errors: number };

/** The value below which this share of the values lies; 0 for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export function merged(rounds: readonly Measured[]): Measured {
  return {
    times: rounds.flatMap((round) => round.times),
    seconds: rounds.reduce((sum, round) => sum + round.seconds, 0),
    errors: rounds.reduce((sum, round) => sum + round.errors, 0),
  };
}
