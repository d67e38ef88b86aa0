import { z } from '@hono/zod-openapi';
import { pageLimit } from './paging';
import { returnParams } from './returns';
import { cells, cellValue, finding, instant, numberParam, text, topics } from './values';

export const historyEntry = z
  .object({
    seq: z.int(),
    at: instant,
    by: z.string(),
    action: z.string(),
    revision: z.int().nullable(),
    changes: z.array(z.object({ code: z.string(), from: cellValue, to: cellValue })),
    topics: z.object({ from: topics.nullable(), to: topics.nullable() }).nullable(),
    detail: z.record(z.string(), z.unknown()),
    hash: z.string().openapi({ description: 'SHA-256 over this step and the hash of the one before.' }),
  })
  .openapi('HistoryEntry');

export const historyQuery = z.object({
  cell: text(64).optional().openapi({ description: 'Only steps that changed this cell.' }),
  cursor: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number)
    .optional()
    .openapi({ type: 'string', description: '`next` of the page before.' }),
  limit: pageLimit({ maximum: 1000 }).openapi({ description: 'Left out: everything at once.' }),
});

export const historyPage = z.object({
  history: z.array(historyEntry),
  next: z.string().nullable().openapi({ description: 'Cursor of the next page; null on the last one.' }),
});

export const versionParams = returnParams.extend({ number: numberParam });

export const versionBody = z
  .object({
    year: z.int(),
    unit: z.string(),
    edition: z.string(),
    number: z.int(),
    cells,
    topics: topics.nullable(),
    explanations: z.record(z.string(), z.string()),
    chapters: z
      .record(z.string(), z.string())
      .nullable()
      .openapi({ description: 'Text by chapter number; null where it was submitted without any.' }),
    findings: z.array(finding),
    madeFrom: z.unknown(),
    sha256: z.string(),
    by: z.string(),
    at: instant,
    accepted: z.boolean(),
  })
  .openapi('Version');
