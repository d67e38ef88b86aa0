import { createRoute, z } from '@hono/zod-openapi';
import { markAllRead, markRead } from '@/lib/commands/mark-read';
import { setMail } from '@/lib/commands/set-mail';
import { localeOf } from '@/lib/i18n/locale';
import { inboxState } from '@/lib/queries/inbox-state';
import { listNotifications } from '@/lib/queries/list-notifications';
import { readMailSettings } from '@/lib/queries/read-mail-settings';
import { type Api, type ApiContext, actOf, askerOf, type Means } from './api';
import { notificationBody } from './bodies/notification';
import { localeOfRequest } from './locale-of-request';
import {
  mailSettingsBody,
  mailSettingsSent,
  notificationParam,
  notificationsBody,
  notificationsQuery,
  readAllSent,
} from './schemas/notifications';
import { body, json, problems } from './schemas/problem';

const list = createRoute({
  method: 'get',
  path: '/notifications',
  summary: 'What the asker was told, latest first',
  request: { query: notificationsQuery },
  responses: {
    200: {
      ...json(notificationsBody, 'A page; ask for the next one with its cursor'),
      headers: z.object({ etag: z.string().openapi({ description: 'For If-None-Match.' }) }),
    },
    304: { description: 'Unchanged since If-None-Match' },
    ...problems(422),
  },
});

const read = createRoute({
  method: 'post',
  path: '/notifications/{id}/read',
  summary: 'Marks one of the asker’s notifications as read',
  request: { params: notificationParam },
  responses: { 200: json(z.object({ id: z.int() }), 'Read'), ...problems(403, 404) },
});

const readAll = createRoute({
  method: 'post',
  path: '/notifications/read-all',
  summary: 'Marks all of the asker’s notifications as read',
  request: { body: { ...body(readAllSent), required: false } },
  responses: { 200: json(z.object({ marked: z.int() }), 'How many were unread'), ...problems(403, 422) },
});

const settings = createRoute({
  method: 'get',
  path: '/notifications/settings',
  summary: 'How the asker is written to',
  responses: { 200: json(mailSettingsBody, 'The settings'), ...problems() },
});

const set = createRoute({
  method: 'patch',
  path: '/notifications/settings',
  summary: 'Sets how the asker is written to; what is not sent stays',
  request: { body: body(mailSettingsSent) },
  responses: { 200: json(mailSettingsBody, 'The settings as they are now'), ...problems(403, 422) },
});

export function notificationRoutes(api: Api, means: Means): void {
  api.openapi(list, async (c) => {
    const locale = localeOfRequest(c.req);
    const asker = askerOf(c, means);
    const { tag } = await inboxState(asker);
    const etag = `"${tag}-${locale}"`;
    // Every open window asks once a minute; what has not changed is not read.
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, { etag });
    const { unread, ...query } = c.req.valid('query');
    const page = await listNotifications(asker, { ...query, unread: unread !== undefined });
    const notifications = page.notifications.map((each) => notificationBody(each, locale));
    return c.json({ ...page, notifications }, 200, { etag });
  });
  api.openapi(read, async (c) => c.json(await markRead(await actOf(c, means), c.req.valid('param')), 200));
  api.openapi(readAll, async (c) =>
    c.json(await markAllRead(await actOf(c, means), c.req.valid('json') ?? {}), 200),
  );
  api.openapi(settings, async (c) => c.json(await settingsOf(c, means), 200));
  api.openapi(set, async (c) => {
    await setMail(await actOf(c, means), { ...c.req.valid('json'), usual: localeOfRequest(c.req) });
    return c.json(await settingsOf(c, means), 200);
  });
}

async function settingsOf(c: ApiContext, means: Means) {
  const { language, ...settings } = await readMailSettings(askerOf(c, means));
  return { ...settings, language: language === null ? localeOfRequest(c.req) : localeOf(language) };
}
