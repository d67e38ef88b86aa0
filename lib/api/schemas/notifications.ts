import { z } from '@hono/zod-openapi';
import { locales } from '@/lib/i18n/locale';
import { mailModes } from '@/lib/notifications/kinds';
import { pageLimit } from './paging';
import { instant, numberParam, text } from './values';

export const notificationRow = z
  .object({
    id: z.int(),
    kind: z.enum([
      'assigned',
      'opened',
      'due',
      'returned',
      'accepted',
      'reopened',
      'correctionRequested',
      'correctionDeclined',
      'extended',
      'reminded',
      'mentioned',
      'submitted',
      'adjusted',
      'firstSigned',
      'bothSigned',
      'signatureFell',
      'published',
    ]),
    sentence: z.string().openapi({ description: 'In the language of the call.' }),
    words: z.string().nullable().openapi({
      description:
        'The reason or the note; null where there is none, or the asker may not read the return any more.',
    }),
    by: z.string().nullable().openapi({ description: 'Who did it; null for a due day.' }),
    year: z.int().nullable(),
    unit: z.string().nullable(),
    path: z.string().openapi({ description: 'The page that it leads to.' }),
    at: instant,
    read: z.boolean(),
  })
  .openapi('Notification');

export const notificationsBody = z
  .object({
    notifications: z.array(notificationRow).openapi({ description: 'Latest first.' }),
    unread: z.int().openapi({ description: 'All unread ones, not only those of this page.' }),
    next: z.string().nullable().openapi({ description: 'Cursor of the next page.' }),
  })
  .openapi('Notifications');

export const notificationsQuery = z.strictObject({
  unread: z.enum(['1']).optional().openapi({ description: 'Only unread ones.' }),
  cursor: text(100).optional(),
  limit: pageLimit({ maximum: 100, usual: 50 }),
});

export const notificationParam = z.object({ id: numberParam });

export const readAllSent = z.strictObject({
  through: z.int().min(0).optional().openapi({ description: 'Only those with this id or a smaller one.' }),
});

const mode = z.enum(mailModes);
const language = z.enum(locales);

export const mailSettingsBody = z
  .object({
    address: z.string().nullable().openapi({ description: 'null: no mail.' }),
    mode: mode.openapi({ description: 'One mail for each, one a day, or none.' }),
    language: language.openapi({ description: 'Of mails.' }),
  })
  .openapi('MailSettings');

export const mailSettingsSent = z.strictObject({
  address: text(300).nullable().optional(),
  mode: mode.optional(),
  language: language.optional(),
});
