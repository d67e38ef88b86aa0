import { describe, expect, test } from 'vitest';
import { may, type Place, type Role, roles } from '@/lib/access/roles';
import { comment, commentsBody } from './schemas/comments';
import { inApi } from './testing';

const path = '/years/2017/returns/town-1/comments';
const post = (body: object, key?: string) => ({
  method: 'POST',
  body,
  headers: key ? { 'idempotency-key': key } : {},
});

test('clerk and reviewer see each other’s notes, with who wrote as what, and each is an event', () =>
  inApi(async ({ call, person, db }) => {
    const clerk = await person('clerk', 'clerk', 'town-1');
    const office = await person('office', 'reviewer', 'county-a');
    const asked = await call(office, path, post({ cell: 'A1', text: ' 是否已去重？ ' }));
    expect(asked.status).toBe(201);
    expect(comment.strict().parse(asked.body)).toMatchObject({ cell: 'A1', text: '是否已去重？' });
    await call(clerk, path, post({ cell: 'A1', text: '已去重，\n减84条。' }));
    await call(clerk, path, post({ text: '已逐项核对。' }));
    const { body } = await call(clerk, path);
    expect(commentsBody.strict().parse(body)).toMatchObject({
      mayWrite: true,
      comments: [
        { cell: 'A1', by: 'office 的姓名', role: 'reviewer', unit: 'county-a' },
        { cell: 'A1', text: '已去重，\n减84条。', role: 'clerk', unit: 'town-1' },
        { cell: null, text: '已逐项核对。' },
      ],
    });
    const events = await db.event.findMany({ orderBy: { seq: 'asc' } });
    expect(events.map(({ action }) => action)).toEqual(['comment', 'comment', 'comment']);
    expect(events[0]?.detail).toMatchObject({ cell: 'A1', text: '是否已去重？' });
    expect((await call(clerk, '/years/2017/returns/town-1')).body.revision).toBe(0);
  }));

test('a repeated call with the same key adds one note', () =>
  inApi(async ({ call, person, db }) => {
    const clerk = await person('clerk', 'clerk', 'town-1');
    const first = await call(clerk, path, post({ text: '一次' }, 'k1'));
    const again = await call(clerk, path, post({ text: '一次' }, 'k1'));
    expect(again.body).toEqual(first.body);
    expect(await db.comment.count()).toBe(1);
  }));

test.each([
  { why: 'an empty note', body: { cell: 'A1', text: ' \n ' }, code: 'commentMissing' },
  { why: 'a cell that the form does not have', body: { cell: 'Z9', text: '？' }, code: 'unknownCell' },
  { why: 'a heading', body: { cell: 'A2', text: '？' }, code: 'unknownCell' },
  { why: 'too long a note', body: { text: '长'.repeat(2001) }, code: 'textTooLong' },
  { why: 'an unknown field', body: { text: '？', to: 'office' }, code: 'badRequest' },
])('$why is refused and leaves nothing', ({ body, code }) =>
  inApi(async ({ call, person, db }) => {
    const clerk = await person('clerk', 'clerk', 'town-1');
    expect(await call(clerk, path, post(body))).toMatchObject({ status: 422, body: { code } });
    expect(await db.comment.count()).toBe(0);
  }),
);

test('the topics row and a total take notes too', () =>
  inApi(async ({ call, person }) => {
    const clerk = await person('clerk', 'clerk', 'town-1');
    for (const cell of ['C4', 'C3'])
      expect((await call(clerk, path, post({ cell, text: '见附件。' }))).status).toBe(201);
  }));

describe('the role table decides', () => {
  const places: Place[] = [
    { unit: 'town-1', ancestors: ['county-a', 'city'] },
    { unit: 'county-a', ancestors: ['city'] },
    { unit: 'town-3', ancestors: ['county-b', 'city'] },
  ];
  const everyRole = Object.keys(roles) as Role[];
  const cases = everyRole.flatMap((role) => ['town-1', 'county-a', 'city'].map((at) => ({ role, at })));
  test.each(cases)('$role of $at', ({ role, at }) =>
    inApi(async ({ call, person }) => {
      const somebody = await person('somebody', role, at);
      for (const place of places) {
        const grants = [{ role, unit: at }];
        const mayRead = may(grants, 'return.read', place);
        const mayWrite = may(grants, 'return.comment', place);
        const where = `/years/2017/returns/${place.unit}/comments`;
        const list = await call(somebody, where);
        expect(list.status, `read ${place.unit}`).toBe(mayRead ? 200 : 404);
        if (mayRead) expect(list.body.mayWrite).toBe(mayWrite);
        const added = await call(somebody, where, post({ text: '意见' }));
        expect(added.status, `write ${place.unit}`).toBe(mayWrite ? 201 : mayRead ? 403 : 404);
      }
    }),
  );
});

test('a token that only reads does not write', () =>
  inApi(async ({ call, person }) => {
    const reader = await person('reader', 'clerk', 'town-1', 'read');
    expect((await call(reader, path)).body.mayWrite).toBe(false);
    expect((await call(reader, path, post({ text: '意见' }))).body.code).toBe('readOnlyToken');
  }));
