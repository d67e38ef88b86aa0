import { z } from '@hono/zod-openapi';
import { instant, text } from './values';

const cell = z
  .string()
  .nullable()
  .openapi({ description: 'A cell or the topics row; null: about the return as a whole.' });

export const comment = z
  .object({
    id: z.int(),
    cell,
    text: z.string(),
    by: z.string(),
    role: z
      .enum(['clerk', 'reviewer', 'compiler', 'administrator', 'auditor'])
      .openapi({ description: 'That it was written in.' }),
    unit: z.string().openapi({ description: 'The unit that the role was for.' }),
    at: instant,
  })
  .openapi('Comment');

export const commentsBody = z
  .object({
    comments: z.array(comment).openapi({ description: 'Oldest first.' }),
    mayWrite: z.boolean().openapi({ description: 'Whether the asker may add one.' }),
  })
  .openapi('Comments');

export const addCommentBody = z
  .strictObject({ cell: text(64).nullable().default(null), text: text(10_000) })
  .openapi('AddComment');
