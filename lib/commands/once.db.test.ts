import { expect, test } from 'vitest';
import { inRolledBack } from '@/lib/db/testing';
import { given } from '@/lib/db/testing-city';
import { once } from './once';
import { recordEvent } from './record-event';
import { returnReturn } from './return-return';

const town = { year: 2017, unit: 'town-1' };

test('a repeated call answers the same and does nothing', () =>
  inRolledBack(async ({ db, sql }) => {
    await given.city(db);
    const act = given.act(
      { db, sql },
      await given.user(db, 'reviewer', [{ role: 'reviewer', unit: 'county-a' }]),
    );
    await given.return(db, { unit: 'town-1', status: 'submitted' });
    const send = (request: string) =>
      once(act, 'key', request, async (inner) => ({
        status: 200,
        body: await returnReturn(inner, { ...town, reason: '请核对', cells: ['A1'] }),
      }));
    const first = await send('return A1');
    expect(await send('return A1')).toEqual(first);
    expect(await db.event.count()).toBe(1);
    await expect(send('return A2')).rejects.toMatchObject({ code: 'keyReused' });
  }));

test('a key belongs to one person', () =>
  inRolledBack(async ({ db, sql }) => {
    const users = await Promise.all(['one', 'two'].map((id) => given.user(db, id, [])));
    for (const user of users) {
      const answer = await once(given.act({ db, sql }, user), 'key', 'x', async () => ({
        status: 200,
        body: user.id,
      }));
      expect(answer.body).toBe(user.id);
    }
  }));

test('a refused call leaves nothing, and may be sent again', () =>
  inRolledBack(async ({ db, sql }) => {
    await given.city(db);
    const act = given.act(
      { db, sql },
      await given.user(db, 'reviewer', [{ role: 'reviewer', unit: 'county-a' }]),
    );
    const send = () =>
      once(act, 'key', 'return', async (inner) => {
        await recordEvent(inner.db, { subject: 'units', at: inner.now, actor: 'x', action: 'x' });
        return { status: 200, body: await returnReturn(inner, { ...town, reason: '请核对', cells: ['A1'] }) };
      });
    await expect(send()).rejects.toMatchObject({ code: 'wrongState' });
    expect(await db.event.count()).toBe(0);
    expect(await db.idempotency.count()).toBe(0);
    await given.return(db, { unit: 'town-1', status: 'submitted' });
    expect((await send()).status).toBe(200);
  }));

test.each([
  { why: 'empty', key: '' },
  { why: 'endless', key: 'x'.repeat(201) },
])('a key that is $why is refused', ({ key }) =>
  inRolledBack(async ({ db, sql }) => {
    const act = given.act({ db, sql }, await given.user(db, 'somebody', []));
    await expect(once(act, key, 'x', async () => ({ status: 200, body: {} }))).rejects.toMatchObject({
      code: 'badRequest',
    });
  }),
);
