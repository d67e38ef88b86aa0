import { z } from '@hono/zod-openapi';
import { instant, numberParam, text, unitCode, yearParam } from './values';

const cell = z
  .string()
  .nullable()
  .openapi({ description: 'A cell or the topics row; null: about the return as a whole.' });
const role = z.enum(['clerk', 'reviewer', 'compiler', 'administrator', 'auditor']);
const state = z.enum(['open', 'resolved']);
const mention = z.object({
  id: z.string(),
  name: z.string().openapi({ description: 'As it stands behind the @ in the text.' }),
});

export const comment = z
  .object({
    id: z.int(),
    thread: z.int().openapi({ description: 'The comment that opened the thread; its own id where it did.' }),
    cell,
    text: z.string(),
    by: z.string(),
    role: role.openapi({ description: 'That it was written in.' }),
    unit: z.string().openapi({ description: 'The unit that the role was for.' }),
    at: instant,
    mentions: z.array(mention),
  })
  .openapi('Comment');

/** As they are listed: with the name of the unit. */
const listed = comment.extend({ unitName: z.string() }).openapi('ListedComment');

export const thread = z
  .object({
    id: z.int(),
    cell,
    state,
    changed: z
      .object({ by: z.string(), at: instant })
      .nullable()
      .openapi({ description: 'Who resolved or reopened it last; null where nobody did.' }),
    comments: z.array(listed).openapi({ description: 'Oldest first.' }),
  })
  .openapi('Thread');

export const commentsBody = z
  .object({
    threads: z.array(thread).openapi({ description: 'Oldest first.' }),
    comments: z.array(listed).openapi({ description: 'The same comments in one list, oldest first.' }),
    mayWrite: z.boolean().openapi({ description: 'Whether the asker may add, resolve and reopen.' }),
  })
  .openapi('Comments');

export const addCommentBody = z
  .strictObject({
    cell: text(64).nullable().default(null),
    text: text(10_000),
    thread: z
      .int()
      .min(1)
      .max(2_147_483_647)
      .optional()
      .openapi({ description: 'Answers in this thread, which opens again if it was resolved.' }),
    mentions: z
      .array(text(200).min(1))
      .max(20)
      .default([])
      .openapi({ description: 'Ids or user names of people who may read the return.' }),
    settled: z
      .boolean()
      .default(false)
      .openapi({ description: 'Opens a thread that asks for no answer: it begins as resolved.' }),
  })
  .openapi('AddComment');

export const threadParams = z.object({ year: yearParam, unit: unitCode, thread: numberParam });
export const resolveBody = z
  .strictObject({
    latest: z
      .int()
      .min(1)
      .max(2_147_483_647)
      .optional()
      .openapi({ description: 'The latest comment that was read; refused where a later one has come in.' }),
  })
  .openapi('ResolveThread');
export const reopenBody = z.strictObject({}).openapi('ReopenThread');
export const steppedThread = z.object({ thread: z.int(), state }).openapi('SteppedThread');

export const readersBody = z
  .object({
    people: z
      .array(
        z.object({
          id: z.string(),
          username: z.string(),
          name: z.string(),
          role,
          unit: z.string(),
          unitName: z.string(),
        }),
      )
      .openapi({ description: 'The unit’s own people first, then area by area upwards.' }),
  })
  .openapi('Readers');
