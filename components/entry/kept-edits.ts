import type { KeptEdit } from './local-edits';

/** What a window would lose: edits that the server has not confirmed, and explanations that are sent with a submission. */
export type Kept = { edits: readonly KeptEdit[]; given: Readonly<Record<string, string>> };
/** The same as this machine keeps it. `at`: when, in milliseconds. */
export type KeptRecord = Kept & { at: number };

export function isEmpty({ edits, given }: Kept): boolean {
  return edits.length === 0 && Object.keys(given).length === 0;
}
