import { z } from '@hono/zod-openapi';
import { returnParams } from './returns';
import { cells, cellValue, finding, instant, numberParam, topics } from './values';

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
