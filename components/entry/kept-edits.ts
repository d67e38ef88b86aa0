import * as z from 'zod/mini';
import type { KeptEdit } from './local-edits';

/** What a window would lose: edits that the server has not confirmed, and explanations that are sent with a submission. */
export type Kept = { edits: readonly KeptEdit[]; given: Readonly<Record<string, string>> };
/** The same as this machine keeps it. `at`: when, in milliseconds. */
export type KeptRecord = Kept & { at: number };

// The page's security policy allows no code made from text.
z.config({ jitless: true });

const topics = z.array(z.object({ name: z.string(), count: z.bigint() }));
const field = z.union([z.bigint(), z.null(), z.string(), topics]);
const raw = z.union([z.string(), z.array(z.object({ name: z.string(), count: z.string() }))]);
const edit = z.object({
  key: z.string(),
  value: field,
  raw: z.nullable(raw),
  base: field,
  unanswered: z.array(field),
});
const record = z.object({
  at: z.number(),
  edits: z.array(edit),
  given: z.record(z.string(), z.string()),
});

/** What was read from this machine; null where it is not of this form, and then it is left alone. */
export function readKept(stored: unknown): KeptRecord | null {
  const read = record.safeParse(stored);
  return read.success ? read.data : null;
}

export function isEmpty({ edits, given }: Kept): boolean {
  return edits.length === 0 && Object.keys(given).length === 0;
}
