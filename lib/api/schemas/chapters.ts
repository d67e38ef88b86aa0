import { z } from '@hono/zod-openapi';
import { instant, text } from './values';

const byNumber = (description: string) =>
  z.record(z.string(), z.string()).openapi({ description, example: { '1': '2017年，本单位认真贯彻……' } });

const mark = z.object({ by: z.string(), at: instant, revision: z.int() });

export const chaptersBody = z
  .object({
    revision: z.int().openapi({ description: 'Of the texts; cells count their own.' }),
    chapters: byNumber('Text by chapter number, counted from 1; only those that have been written to.'),
    marks: z.record(z.string(), mark).openapi({ description: 'Who wrote which chapter last.' }),
    lastYear: byNumber('What went with the table of the year before, on the same form.').nullable(),
  })
  .openapi('Chapters');

export const saveChaptersBody = z
  .strictObject({
    base: z
      .int()
      .min(0)
      .max(2_147_483_647)
      .openapi({ description: 'The revision that the texts were written over.' }),
    chapters: z
      .record(text(10), text(300_000))
      .openapi({ description: 'At most 20,000 characters each; an empty text takes it out.' }),
  })
  .openapi('SaveChapters');

export const savedChaptersBody = z
  .object({ revision: z.int(), chapters: byNumber('Every chapter that has been written to.') })
  .openapi('SavedChapters');
