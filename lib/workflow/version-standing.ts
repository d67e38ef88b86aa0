import type { Status } from './transitions';

/**
 * What became of one submitted version. `reopened` and `counts`: accepted, and in the totals until a newer one is; with
 * `counts` that newer one is on its way already.
 */
export type VersionStanding =
  | 'waiting'
  | 'accepted'
  | 'returned'
  | 'withdrawn'
  | 'reopened'
  | 'counts'
  | 'replaced';

type Numbers = {
  number: number;
  latest: number;
  accepted: number | null;
  /** The version that the return came back with; null: it did not. */
  returned: number | null;
};

/** How a version stands, from the status of its return and the numbers of the versions that matter. */
export function versionStanding(
  status: Status,
  { number, latest, accepted, returned }: Numbers,
): VersionStanding {
  if (number !== latest) return number === accepted ? 'counts' : 'replaced';
  if (status === 'submitted') return 'waiting';
  if (status === 'accepted') return 'accepted';
  if (number === accepted) return 'reopened';
  return status === 'returned' && number === returned ? 'returned' : 'withdrawn';
}
