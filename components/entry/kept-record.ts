import * as z from 'zod/mini';
import type { KeptRecord } from './kept-edits';

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
