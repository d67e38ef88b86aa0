import { z } from '@hono/zod-openapi';
import { requirements } from '@/lib/publishing/readiness';
import { looked, signPart } from '@/lib/publishing/sign-off';
import { cellValue, instant, numberParam, text, topics, unitCode, yearParam } from './values';

export const areaParams = z.object({ year: yearParam, area: unitCode });
export const publicationParams = areaParams.extend({ number: numberParam });
export const fileParams = publicationParams.extend({
  name: text(100).min(1).openapi({ example: 'table.xlsx' }),
});

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const signOff = z
  .object({ part: signPart, by: z.string(), at: instant, version: z.int(), sha256, looked })
  .openapi('SignOff', { description: '`looked`: how much there was to look at.' });

const change = z.object({
  cell: z.string(),
  before: cellValue,
  now: cellValue,
  difference: cellValue,
});
export const changes = z
  .object({ cells: z.array(change), topics: z.object({ before: topics, now: topics }).nullable() })
  .openapi('Changes', { description: 'Cells that a correction changed, 万元 as decimal numbers.' });

const file = z.object({ name: z.string(), mediaType: z.string(), size: z.int(), sha256 });
const note = z.object({
  number: z.int(),
  version: z.int(),
  by: z.string(),
  at: instant,
  sha256: sha256.openapi({ description: 'Of SHA256SUMS.txt.' }),
  reason: z.string().nullable(),
  changes: changes.nullable(),
  correctedBy: z.int().nullable().openapi({ description: 'null: it is in force.' }),
  signOffs: z.array(signOff),
  files: z.array(file),
});
export const publications = z
  .object({
    year: z.int(),
    area: z.string(),
    name: z.string(),
    publications: z.array(note.openapi('Publication')),
  })
  .openapi('Publications');

const adjustment = z.object({
  area: z.string(),
  id: z.int(),
  cell: z.string(),
  amount: z.number(),
  reason: z.string(),
  units: z.array(z.string()),
});
export const publication = note
  .extend({
    madeFrom: z.object({
      versions: z.array(
        z.object({ unit: z.string(), area: z.string().nullable(), version: z.int(), sha256 }),
      ),
      adjustments: z.array(adjustment),
      omissions: z.array(
        z.object({ area: z.string(), unit: z.string(), name: z.string(), reason: z.string() }),
      ),
    }),
  })
  .openapi('PublicationInFull');

const check = z.object({
  requirement: z.enum(requirements),
  state: z
    .enum(['met', 'unmet', 'waiting'])
    .openapi({ description: 'waiting: there is nothing yet that could be looked at.' }),
  count: z.int().openapi({ description: 'How many are in the way.' }),
  units: z.array(z.object({ code: z.string(), name: z.string() })),
});
export const readiness = z
  .object({
    year: z.int(),
    area: z.string(),
    name: z.string(),
    checks: z.array(check),
    version: z.object({ number: z.int(), sha256, by: z.string(), at: instant, looked }).nullable(),
    signOffs: z.array(signOff),
    published: z.int(),
    correction: z.object({ reason: z.string(), by: z.string(), at: instant }).nullable(),
    changes: changes.nullable(),
    hasSigned: z.boolean().openapi({ description: 'The asker has signed this version.' }),
    may: z.object({ sign: z.boolean(), publish: z.boolean(), correct: z.boolean() }),
  })
  .openapi('Readiness');

export const signBody = z.strictObject({
  version: z
    .int()
    .min(1)
    .max(2_147_483_647)
    .openapi({ description: 'That was looked at; another latest one is refused.' }),
});
export const signed = z.object({ part: signPart, version: z.int(), sha256 }).openapi('Signed');
export const publishBody = z.strictObject({
  reason: text(10_000)
    .optional()
    .openapi({ description: 'Of a correction; without it, the one that the correction began with.' }),
});
export const published = z.object({ number: z.int(), sha256 }).openapi('Published');
