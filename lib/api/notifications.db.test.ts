import { describe, expect, test } from 'vitest';
import type { User } from '@/lib/access/user';
import { tellOfEvent } from '@/lib/commands/tell-of-event';
import { given, testNow } from '@/lib/db/testing-city';
import { mailSettingsBody, notificationsBody } from './schemas/notifications';
import { inApi, type TestApi } from './testing';

const post = (body?: object) => ({ method: 'POST', ...(body ? { body } : {}) });
const town = '/years/2017/returns/town-1';

/** A clerk of town-1 whose return came back, as the worker would have told it. */
async function returned({ db, sql, person, call }: TestApi, reason = '应为4213447件'): Promise<User> {
  const clerk = await person('clerk', 'clerk', 'town-1');
  const office = await person('office', 'reviewer', 'county-a');
  await given.return(db, { unit: 'town-1', status: 'submitted', submittedBy: 'clerk' });
  await call(office, `${town}/return`, post({ reason, cells: ['A1'] }));
  await tellAll({ db, sql });
  return clerk;
}

async function tellAll({ db }: Pick<TestApi, 'db' | 'sql'>): Promise<void> {
  for (const { id } of await db.event.findMany({ orderBy: { id: 'asc' } }))
    await tellOfEvent(db, id, { mails: false });
}

test('who was told reads it in their language, with the reason, and marks it as read', () =>
  inApi(async (api) => {
    const clerk = await returned(api);
    const { call } = api;
    const { body } = await call(clerk, '/notifications');
    const [told] = notificationsBody.strict().parse(body).notifications;
    expect(body).toMatchObject({ unread: 1, next: null });
    expect(told).toMatchObject({
      kind: 'returned',
      sentence: '东镇2017年度报表已退回',
      words: '应为4213447件',
      by: 'office 的姓名',
      year: 2017,
      unit: 'town-1',
      path: town,
      read: false,
    });
    const english = await call(clerk, '/notifications', { headers: { 'accept-language': 'en' } });
    expect(english.body.notifications[0].sentence).toBe('东镇: the return for 2017 was sent back');
    const read = await call(clerk, `/notifications/${told?.id}/read`, post());
    expect(read).toMatchObject({ status: 200, body: { id: told?.id } });
    expect((await call(clerk, `/notifications/${told?.id}/read`, post())).status).toBe(200);
    expect((await call(clerk, '/notifications')).body).toMatchObject({
      unread: 0,
      notifications: [{ read: true }],
    });
    expect((await call(clerk, '/notifications?unread=1')).body.notifications).toEqual([]);
  }));

test('nobody sees, marks or counts what somebody else was told', () =>
  inApi(async (api) => {
    const clerk = await returned(api);
    const other = await api.person('other', 'clerk', 'town-2');
    const { id } = (await api.call(clerk, '/notifications')).body.notifications[0];
    expect((await api.call(other, '/notifications')).body).toMatchObject({ unread: 0, notifications: [] });
    expect((await api.call(other, `/notifications/${id}/read`, post())).status).toBe(404);
    await api.call(other, '/notifications/read-all', post({}));
    expect((await api.call(clerk, '/notifications')).body.unread).toBe(1);
  }));

test('without the role the sentence stays, what was written does not, and the link leads nowhere', () =>
  inApi(async (api) => {
    const clerk = await returned(api);
    Object.assign(clerk, { grants: [] });
    const { body } = await api.call(clerk, '/notifications');
    expect(body.notifications[0]).toMatchObject({
      sentence: '东镇2017年度报表已退回',
      words: null,
      path: town,
    });
    expect(JSON.stringify(body)).not.toContain('4213447');
    expect((await api.call(clerk, town)).status).toBe(404);
  }));

test('unchanged since: 304 and nothing read; anything new, read or taken away shows', () =>
  inApi(async (api) => {
    const clerk = await returned(api);
    const ask = (etag?: string) =>
      api.call(clerk, '/notifications?limit=1', { headers: { 'if-none-match': etag } });
    const first = (await ask()).headers.get('etag') ?? '';
    expect(await ask(first)).toMatchObject({ status: 304, text: '' });
    await api.call(clerk, '/notifications/read-all', { method: 'POST' });
    const second = await ask(first);
    expect([second.status, second.body.unread]).toEqual([200, 0]);
    Object.assign(clerk, { grants: [] });
    expect((await ask(second.headers.get('etag') ?? '')).status).toBe(200);
  }));

test('pages follow each other without gap or double, latest first, also within one moment', () =>
  inApi(async ({ call, person, db }) => {
    const clerk = await person('clerk', 'clerk', 'town-1');
    const ids = Array.from({ length: 25 }, (_, at) => at + 1);
    await db.notification.createMany({
      data: ids.map((at) => ({
        userId: 'clerk',
        kind: 'assigned',
        source: `test:${at}`,
        at: new Date(testNow.getTime() + Math.floor(at / 7) * 1000),
      })),
    });
    const seen: number[] = [];
    let cursor = '';
    for (let page = 0; page < 4 && cursor !== null; page++) {
      const { body } = await call(clerk, `/notifications?limit=10${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.notifications.map((each: { id: number }) => each.id));
      cursor = body.next;
    }
    expect(seen).toHaveLength(25);
    expect(seen).toEqual([...seen].sort((one, other) => other - one));
    const half = seen[12] ?? 0;
    await call(clerk, '/notifications/read-all', post({ through: half }));
    expect((await call(clerk, '/notifications')).body.unread).toBe(12);
  }));

describe('how one is written to', () => {
  const settings = '/notifications/settings';
  const set = (body: object) => ({ method: 'PATCH', body });

  test('at first at once, but nowhere; then as it is set, part by part; the log keeps no address', () =>
    inApi(async ({ call, person, db }) => {
      const clerk = await person('clerk', 'clerk', 'town-1');
      expect((await call(clerk, settings)).body).toEqual({
        address: null,
        mode: 'immediate',
        language: 'zh-CN',
      });
      const address = 'ma@shizuishan.gov.cn';
      const { body } = await call(clerk, settings, set({ address: ` ${address} `, language: 'en' }));
      expect(mailSettingsBody.strict().parse(body)).toEqual({ address, mode: 'immediate', language: 'en' });
      await call(clerk, settings, set({ mode: 'daily' }));
      expect((await call(clerk, settings)).body).toEqual({ address, mode: 'daily', language: 'en' });
      await call(clerk, settings, set({ address: null }));
      expect((await call(clerk, settings)).body.address).toBeNull();
      const events = await db.event.findMany({ where: { action: 'setMail' } });
      expect(events).toHaveLength(3);
      expect(JSON.stringify(events.map(({ detail }) => detail))).not.toContain(address);
    }));

  test.each([
    { why: 'no address', body: { address: 'nobody' }, code: 'badAddress' },
    { why: 'two addresses', body: { address: 'a@example.org,b@example.org' }, code: 'badAddress' },
    { why: 'a way that there is not', body: { mode: 'hourly' }, code: 'badRequest' },
    { why: 'an unknown field', body: { phone: '1' }, code: 'badRequest' },
  ])('$why is refused', ({ body, code }) =>
    inApi(async ({ call, person, db }) => {
      const clerk = await person('clerk', 'clerk', 'town-1');
      expect(await call(clerk, settings, set(body))).toMatchObject({ status: 422, body: { code } });
      expect(await db.mailSetting.count()).toBe(0);
    }),
  );
});

test.each([
  { path: '/notifications/read-all', call: post({}) },
  { path: '/notifications/settings', call: { method: 'PATCH', body: { mode: 'none' } } },
])('a token that only reads does not write: $path', ({ path, call: sent }) =>
  inApi(async ({ call, person }) => {
    const reader = await person('reader', 'clerk', 'town-1', 'read');
    expect((await call(reader, path, sent)).body.code).toBe('readOnlyToken');
  }),
);
