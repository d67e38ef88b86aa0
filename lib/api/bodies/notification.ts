import type { z } from '@hono/zod-openapi';
import type { Locale } from '@/lib/i18n/locale';
import { notificationSentence } from '@/lib/i18n/notification-sentence';
import { pathOf } from '@/lib/notifications/path';
import type { NotificationView } from '@/lib/queries/notification-views';
import type { notificationRow } from '../schemas/notifications';

/** A notification as the API sends it, its sentence in the language of the call. */
export function notificationBody(view: NotificationView, locale: Locale): z.infer<typeof notificationRow> {
  const { id, kind, words, by, year, unit, at, read, detail } = view;
  return {
    id,
    kind,
    sentence: notificationSentence(view, locale),
    words,
    by,
    year,
    unit: unit?.code ?? null,
    path: pathOf({ kind, year, unit: unit?.code ?? null, detail }),
    at: at.toISOString(),
    read,
  };
}
