import { z } from '@hono/zod-openapi';
import { pageLimit } from './paging';
import {
  action,
  cells,
  day,
  finding,
  instant,
  kind,
  sentCells,
  status,
  text,
  topics,
  unitCode,
  yearParam,
} from './values';
import { unit } from './years';

export const returnParams = z.object({ year: yearParam, unit: unitCode });

export const listQuery = z.strictObject({
  area: unitCode.optional(),
  status: status.optional(),
  cursor: text(200).optional(),
  limit: pageLimit({ maximum: 1000, usual: 200 }),
});

const severities = z.object({ error: z.int(), warning: z.int(), hint: z.int() });

export const returnRow = z
  .object({
    unit,
    kind,
    status,
    opened: z.boolean(),
    revision: z.int(),
    filled: z
      .int()
      .openapi({ description: 'Entered: filled input cells. Compiled: accepted direct children.' }),
    of: z.int(),
    version: z.int().nullable(),
    acceptedVersion: z.int().nullable(),
    submittedAt: instant.nullable(),
    submittedBy: z.string().nullable(),
    late: z.boolean(),
    due: day,
    extendedDue: day.nullable(),
    correctionAt: instant.nullable().openapi({ description: 'Its unit asks for it back since then.' }),
    findings: severities.nullable().openapi({ description: 'Of the latest version.' }),
    updatedAt: instant,
  })
  .openapi('ReturnRow');

export const returnPage = z.object({ returns: z.array(returnRow), next: z.string().nullable() });

export const versionNote = z.object({
  number: z.int(),
  at: instant,
  by: z.string(),
  sha256: z.string(),
  late: z.boolean().openapi({ description: 'The return was first submitted after its due day.' }),
});
const said = { reason: z.string(), by: z.string(), at: instant };
const passedFrom = z
  .object({ area: z.string(), office: z.string(), by: z.string(), at: instant })
  .openapi({ description: 'A level that it was passed on through, the nearest first.' });
const mark = z.object({ by: z.string(), at: instant, revision: z.int() });

export const returnBody = z
  .object({
    unit: z.string(),
    name: z.string(),
    year: z.int(),
    edition: z.string(),
    kind,
    status,
    revision: z.int(),
    version: z.int().nullable().openapi({ description: 'The latest one.' }),
    acceptedVersion: z.int().nullable(),
    versions: z.array(versionNote),
    cells,
    marks: z.record(z.string(), mark).openapi({ description: 'Who wrote which input cell last.' }),
    lastYear: cells.nullable(),
    earlier: z
      .array(z.object({ year: z.int(), cells }))
      .openapi({ description: 'Earlier tables on the same form, latest first, at most five.' }),
    topics: topics.nullable(),
    explanations: z.record(z.string(), z.string()),
    findings: z.array(finding),
    returned: z
      .object({
        reason: z.string(),
        cells: z.array(z.string()),
        by: z.string(),
        at: instant,
        passedFrom: z.array(passedFrom),
      })
      .nullable(),
    due: day.openapi({ description: 'The last day on which it is not late.' }),
    extendedDue: day.nullable().openapi({ description: 'Where that is a day of its own.' }),
    late: z.boolean(),
    correction: z
      .object({ ...said, cells: z.array(z.string()), office: z.string(), answer: z.object(said).nullable() })
      .nullable()
      .openapi({
        description: 'Its unit asked for it back after acceptance; `answer`: why it does not get it.',
      }),
    fingerprint: z.string().nullable(),
    outstanding: z
      .array(z.string())
      .openapi({ description: 'Children of a compiled return without an accepted version.' }),
    actions: z.array(action).openapi({ description: 'What the asker may do with it now.' }),
    updatedAt: instant,
  })
  .openapi('Return');

/** A revision is a 32-bit number in the database. */
const revision = z.int().min(0).max(2_147_483_647);

export const saveBody = z
  .strictObject({
    base: revision.openapi({ description: 'The revision that the values were typed over.' }),
    cells: sentCells,
    topics: z
      .array(z.strictObject({ name: text(1000), count: z.number() }))
      .max(1000)
      .nullish(),
    explanations: z.record(text(200), text(10_000).nullable()).optional(),
    strict: z.boolean().optional().openapi({
      description: 'Refuse as stale also what the asker changed since `base`, in another window.',
    }),
  })
  .openapi('Save');

export const savedBody = z
  .object({
    revision: z.int(),
    cells,
    findings: z.array(finding),
    topics: topics.nullable(),
    explanations: z.record(z.string(), z.string()),
  })
  .openapi('Saved');
