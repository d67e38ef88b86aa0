type Submitted = { number: number; at: Date };

/** The version that a return came back with: the last one submitted before. What was submitted and withdrawn since does not count. */
export function returnedVersion(versions: readonly Submitted[], returnedAt: Date): number {
  return Math.max(0, ...versions.filter(({ at }) => at <= returnedAt).map(({ number }) => number));
}
