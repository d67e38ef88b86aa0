import { z } from '@hono/zod-openapi';
import { historyEntry } from './history';
import { pageLimit } from './paging';
import { text, unitCode, yearParam } from './values';

const day = z.iso.date();
const name = text(200).min(1);

export const logFilter = z.strictObject({
  from: day.optional().openapi({ description: 'The first day, in China’s time.' }),
  to: day.optional().openapi({ description: 'The last day, included.' }),
  actor: name.optional().openapi({ description: 'Id, user name or name of a person.' }),
  action: name.optional().openapi({ example: 'submit' }),
  unit: unitCode.optional().openapi({ description: 'Code or name of a unit; with everything below it.' }),
  year: yearParam.optional(),
});

export const logQuery = logFilter.extend({
  cursor: z
    .string()
    .regex(/^[1-9]\d{0,17}$/)
    .transform(BigInt)
    .optional()
    .openapi({ type: 'string', description: '`next` of the page before.' }),
  limit: pageLimit({ maximum: 1000, usual: 100 }),
});

export const logEvent = historyEntry
  .extend({
    id: z.string(),
    subject: z.string().openapi({ example: 'return:12', description: 'What the chain of hashes is about.' }),
    actor: z.string().openapi({ description: 'User id.' }),
    username: z.string().nullable(),
    unit: z.object({ code: z.string(), name: z.string() }).nullable(),
    year: z.int().nullable(),
    said: z.string().openapi({ description: 'What was done, in the asker’s language.' }),
    previous: z.string().openapi({ description: 'Hash of the event before with the same subject.' }),
  })
  .openapi('LogEvent');

export const logPage = z.object({ events: z.array(logEvent), next: z.string().nullable() });
