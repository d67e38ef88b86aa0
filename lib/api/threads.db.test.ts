import { describe, expect, test } from 'vitest';
import { may, type Place, type Role, roles } from '@/lib/access/roles';
import type { User } from '@/lib/access/user';
import { brokenChains } from '@/lib/db/sql/broken-chains';
import { comment, commentsBody, readersBody, steppedThread } from './schemas/comments';
import { inApi, type TestApi } from './testing';

const path = '/years/2017/returns/town-1/comments';
const post = (body: object = {}, key?: string) => ({
  method: 'POST',
  body,
  headers: key ? { 'idempotency-key': key } : {},
});

/** The township’s clerk and the county’s reviewer, who has asked about A1. */
function asked(fn: (api: TestApi & { clerk: User; office: User; thread: number }) => Promise<void>) {
  return inApi(async (api) => {
    const clerk = await api.person('clerk', 'clerk', 'town-1');
    const office = await api.person('office', 'reviewer', 'county-a');
    const { body } = await api.call(office, path, post({ cell: 'A1', text: '是否已去重？' }));
    await fn({ ...api, clerk, office, thread: body.id });
  });
}

test('a first note opens a thread, answers stay in it, and it is resolved and reopened with a row of the log each', () =>
  asked(async ({ call, clerk, office, thread, db, sql }) => {
    const answer = await call(clerk, path, post({ thread, text: '已去重。' }));
    expect(comment.strict().parse(answer.body)).toMatchObject({ thread, cell: 'A1', mentions: [] });
    expect((await call(office, `${path}/${thread}/resolve`, post())).body).toEqual({
      thread,
      state: 'resolved',
    });
    const { body } = await call(clerk, path);
    expect(commentsBody.strict().parse(body).threads).toMatchObject([
      {
        id: thread,
        cell: 'A1',
        state: 'resolved',
        changed: { by: 'office 的姓名' },
        comments: [
          { text: '是否已去重？', unitName: '甲县' },
          { text: '已去重。', unitName: '东镇' },
        ],
      },
    ]);
    expect((await call(clerk, `${path}/${thread}/reopen`, post())).body.state).toBe('open');
    const events = await db.event.findMany({ orderBy: { seq: 'asc' } });
    expect(events.map(({ action }) => action)).toEqual([
      'comment',
      'comment',
      'resolveThread',
      'reopenThread',
    ]);
    expect(events[1]?.detail).toMatchObject({ thread, mentions: [] });
    expect(events[2]?.detail).toEqual({ thread, cell: 'A1' });
    expect(await brokenChains(sql)).toEqual([]);
  }));

test('an answer in a resolved thread opens it again', () =>
  asked(async ({ call, clerk, office, thread, db }) => {
    await call(office, `${path}/${thread}/resolve`, post());
    await call(clerk, path, post({ thread, text: '还有一处。' }));
    const { threads } = (await call(office, path)).body;
    expect(threads).toMatchObject([{ state: 'open', changed: { by: 'clerk 的姓名' } }]);
    expect((await db.event.findMany({ orderBy: { seq: 'asc' } })).map(({ action }) => action)).toEqual([
      'comment',
      'resolveThread',
      'comment',
      'reopenThread',
    ]);
  }));

test('a remark that asks for no answer begins as resolved; an answer to it opens it', () =>
  asked(async ({ call, clerk, office }) => {
    const { id } = (await call(clerk, path, post({ text: '已逐项核对。', settled: true }))).body;
    const stateOf = async () =>
      (await call(office, path)).body.threads.find((each: { id: number }) => each.id === id).state;
    expect(await stateOf()).toBe('resolved');
    await call(office, path, post({ thread: id, text: '第三项呢？' }));
    expect(await stateOf()).toBe('open');
  }));

test('resolving what is resolved, and reopening what is open, adds nothing', () =>
  asked(async ({ call, clerk, office, thread, db }) => {
    await call(office, `${path}/${thread}/reopen`, post());
    for (const user of [office, office, clerk])
      expect((await call(user, `${path}/${thread}/resolve`, post())).status).toBe(200);
    expect(await db.threadStep.count()).toBe(1);
    expect(await db.event.count({ where: { action: 'resolveThread' } })).toBe(1);
    expect((await call(clerk, path)).body.threads[0].changed.by).toBe('office 的姓名');
  }));

test('who resolves what they have read is told of an answer that they have not', () =>
  asked(async ({ call, clerk, office, thread, db }) => {
    const { id } = (await call(clerk, path, post({ thread, text: '请看附件。' }))).body;
    const early = await call(office, `${path}/${thread}/resolve`, post({ latest: thread }));
    expect(early).toMatchObject({ status: 409, body: { code: 'threadAnswered' } });
    expect(await db.threadStep.count()).toBe(0);
    expect((await call(office, `${path}/${thread}/resolve`, post({ latest: id }))).status).toBe(200);
  }));

test('a double click resolves once; a key belongs to one thread', () =>
  asked(async ({ call, office, thread, db }) => {
    const first = await call(office, `${path}/${thread}/resolve`, post({}, 'k'));
    await call(office, `${path}/${thread}/reopen`, post());
    const again = await call(office, `${path}/${thread}/resolve`, post({}, 'k'));
    expect(steppedThread.parse(again.body)).toEqual(first.body);
    expect(await db.threadStep.count()).toBe(2);
    expect((await call(office, `${path}/${thread}/reopen`, post({}, 'k'))).body.code).toBe('keyReused');
  }));

test('a thread belongs to one return and one cell, and is known by its first note only', () =>
  asked(async ({ call, person, clerk, thread, db }) => {
    const neighbour = await person('neighbour', 'clerk', 'town-2');
    const other = '/years/2017/returns/town-2/comments';
    const reply = (await call(clerk, path, post({ thread, text: '答复' }))).body.id;
    const before = await db.comment.count();
    for (const [user, at, sent] of [
      [neighbour, other, { thread, text: '？' }],
      [clerk, path, { thread: reply, text: '？' }],
      [clerk, path, { thread: 999_999, text: '？' }],
      [clerk, path, { thread, cell: 'A3', text: '？' }],
    ] as const)
      expect((await call(user, at, post(sent))).body).toMatchObject({ status: 422, code: 'unknownThread' });
    for (const step of ['resolve', 'reopen']) {
      expect((await call(neighbour, `${other}/${thread}/${step}`, post())).status).toBe(404);
      expect((await call(clerk, `${path}/${reply}/${step}`, post())).status).toBe(404);
      expect((await call(clerk, `${path}/0/${step}`, post())).status).toBe(404);
    }
    expect(await db.comment.count()).toBe(before);
    expect(await db.threadStep.count()).toBe(0);
  }));

test.each([
  { why: 'ten thousand characters', text: '长'.repeat(10_000), code: 'textTooLong' },
  { why: 'even more', text: '长'.repeat(10_001), code: 'badRequest' },
  { why: 'nothing', text: '', code: 'commentMissing' },
  { why: 'spaces of both widths', text: ' \u3000\n\t', code: 'commentMissing' },
  { why: 'what cannot be seen', text: '\u200b\u2060\ufeff', code: 'commentMissing' },
])('an answer of $why is refused', ({ text, code }) =>
  asked(async ({ call, clerk, thread, db }) => {
    expect((await call(clerk, path, post({ thread, text }))).body.code).toBe(code);
    expect(await db.comment.count()).toBe(1);
  }),
);

test('markup stays the text that it is', () =>
  asked(async ({ call, clerk, thread }) => {
    const text = '<script>alert(1)</script> <b>@office</b> &amp;';
    await call(clerk, path, post({ thread, text }));
    expect((await call(clerk, path)).body.comments[1].text).toBe(text);
  }));

describe('mentions', () => {
  test('people are stored by id, once each, whether named by id or by user name', () =>
    asked(async ({ call, clerk, thread, db }) => {
      const sent = { thread, text: '请@office 的姓名 看。', mentions: ['office', 'OFFICE', 'office'] };
      const { body } = await call(clerk, path, post(sent));
      expect(body.mentions).toEqual([{ id: 'office', name: 'office 的姓名' }]);
      const { detail } = await db.event.findFirstOrThrow({ orderBy: { seq: 'desc' } });
      expect(detail).toMatchObject({ mentions: ['office'] });
      const { comments } = (await call(clerk, path)).body;
      expect(comments.map((each: { mentions: unknown }) => each.mentions)).toEqual([[], body.mentions]);
    }));

  test('who may not read the return cannot be mentioned, and is named; nothing is added', () =>
    asked(async ({ call, person, clerk, thread, db }) => {
      await person('neighbour', 'clerk', 'town-2');
      await person('admin', 'administrator', 'city');
      const mentions = ['office', 'neighbour', 'admin', 'nobody-at-all'];
      const { body } = await call(clerk, path, post({ thread, text: '？', mentions }));
      expect(body).toMatchObject({ status: 422, code: 'cannotMention' });
      expect(body.detail).toContain('neighbour 的姓名、admin 的姓名、nobody-at-all');
      expect(body.detail).not.toContain('office');
      expect(await db.mention.count()).toBe(0);
      expect(await db.comment.count()).toBe(1);
    }));

  test('nor can who is shut out', () =>
    asked(async ({ call, clerk, db }) => {
      await db.user.update({ where: { id: 'office' }, data: { banned: true } });
      expect((await call(clerk, path, post({ text: '？', mentions: ['office'] }))).body.code).toBe(
        'cannotMention',
      );
      expect((await call(clerk, `${path}/people`)).body.people).toEqual([]);
    }));

  test('more than twenty are refused', () =>
    asked(async ({ call, clerk }) => {
      const mentions = Array.from({ length: 21 }, () => 'office');
      expect((await call(clerk, path, post({ text: '？', mentions }))).body.code).toBe('badRequest');
    }));
});

describe('an unchanged conversation is not sent again', () => {
  test.each(['comment', 'resolve', 'reopen'] as const)('and a %s changes the ETag', (what) =>
    asked(async ({ call, clerk, office, thread }) => {
      if (what === 'reopen') await call(office, `${path}/${thread}/resolve`, post());
      const { headers } = await call(clerk, path);
      const known = { 'if-none-match': headers.get('etag') ?? '' };
      expect((await call(clerk, path, { headers: known })).status).toBe(304);
      if (what === 'comment') await call(office, path, post({ thread, text: '？' }));
      else await call(office, `${path}/${thread}/${what}`, post());
      const after = await call(clerk, path, { headers: known });
      expect(after.status).toBe(200);
      expect(after.headers.get('etag')).not.toBe(known['if-none-match']);
    }),
  );

  test('and nothing is told by it to those who may not read it', () =>
    asked(async ({ call, person }) => {
      const neighbour = await person('neighbour', 'clerk', 'town-2');
      expect((await call(neighbour, path, { headers: { 'if-none-match': '*' } })).status).toBe(404);
    }));
});

describe('the role table decides', () => {
  const place: Place = { unit: 'town-1', ancestors: ['county-a', 'city'] };
  const everyRole = Object.keys(roles) as Role[];
  const units = ['town-1', 'town-2', 'county-a', 'county-b', 'city'];
  const cases = everyRole.flatMap((role) => units.map((at) => ({ role, at })));
  test.each(cases)('$role of $at', ({ role, at }) =>
    asked(async ({ call, person, clerk, thread }) => {
      const somebody = await person('somebody', role, at);
      const grants = [{ role, unit: at }];
      const mayRead = may(grants, 'return.read', place);
      const mayWrite = may(grants, 'return.comment', place);
      expect((await call(somebody, path)).status).toBe(mayRead ? 200 : 404);
      const expected = mayWrite ? 200 : mayRead ? 403 : 404;
      const people = await call(somebody, `${path}/people`);
      expect(people.status).toBe(expected);
      if (mayWrite) readersBody.strict().parse(people.body);
      const steps = [`${path}/${thread}/resolve`, `${path}/${thread}/reopen`];
      for (const step of steps) expect((await call(somebody, step, post())).status).toBe(expected);
      const reply = await call(somebody, path, post({ thread, text: '意见' }));
      expect(reply.status).toBe(mayWrite ? 201 : expected);
      const offered = (await call(clerk, `${path}/people`)).body.people;
      expect(offered.some(({ id }: { id: string }) => id === 'somebody')).toBe(mayRead);
      const mentioned = await call(clerk, path, post({ text: '？', mentions: ['somebody'] }));
      expect(mentioned.status).toBe(mayRead ? 201 : 422);
    }),
  );

  test('people are offered nearest first, each as what they are there', () =>
    asked(async ({ call, person, clerk, db }) => {
      await person('colleague', 'clerk', 'town-1');
      await person('above', 'compiler', 'city');
      await person('looker', 'auditor', 'city');
      await db.roleGrant.create({ data: { userId: 'office', role: 'compiler', unitCode: 'county-a' } });
      const { people } = (await call(clerk, `${path}/people`)).body;
      expect(people).toMatchObject([
        { id: 'colleague', role: 'clerk', unit: 'town-1', unitName: '东镇' },
        { id: 'office', username: 'office', role: 'reviewer', unitName: '甲县' },
        { id: 'above', role: 'compiler', unitName: '测试市' },
        { id: 'looker', role: 'auditor' },
      ]);
    }));
});
