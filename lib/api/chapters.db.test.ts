import { describe, expect, test } from 'vitest';
import { given } from '@/lib/db/testing-city';
import { longestChapter } from '@/lib/editions/chapters';
import { chaptersBody, savedChaptersBody } from './schemas/chapters';
import { inApi } from './testing';

const unit = '/years/2017/returns/town-1';
const path = `${unit}/chapters`;
const patch = (base: number, chapters: unknown) => ({ method: 'PATCH', body: { base, chapters } });

describe('PATCH of the chapters', () => {
  test('saves those chapters only, exactly as they were written, with one event', () =>
    inApi(async ({ call, person, db }) => {
      const clerk = await person('clerk', 'clerk', 'town-1');
      const text = '　　2017年，本单位……\n\n（一） 公开１２条 ；\t完。 ';
      const first = await call(clerk, path, patch(0, { 1: text }));
      expect(savedChaptersBody.strict().parse(first.body)).toEqual({ revision: 1, chapters: { 1: text } });
      await call(clerk, path, patch(1, { 3: '主动公开。' }));
      const { body, headers } = await call(clerk, path);
      expect(chaptersBody.strict().parse(body)).toMatchObject({
        revision: 2,
        chapters: { 1: text, 3: '主动公开。' },
        marks: { 3: { by: 'clerk 的姓名', revision: 2 } },
        lastYear: null,
      });
      expect(headers.get('etag')).toBe('"2"');
      const events = await db.event.findMany({ orderBy: { seq: 'asc' } });
      expect(events.map(({ action }) => action)).toEqual(['write', 'write']);
      expect(events[1]?.detail).toMatchObject({
        textRevision: 2,
        chapters: { 3: { to: { characters: 5 } } },
      });
      expect(JSON.stringify(events.map(({ detail }) => detail))).not.toContain('主动公开');
    }));

  test('leaves the cells and their revision alone', () =>
    inApi(async ({ call, person }) => {
      const clerk = await person('clerk', 'clerk', 'town-1');
      await call(clerk, unit, { method: 'PATCH', body: { base: 0, cells: { A1: 3 } } });
      await call(clerk, path, patch(0, { 1: '概述。' }));
      expect((await call(clerk, unit)).body).toMatchObject({ revision: 1, cells: { A1: 3 } });
    }));

  test('what changes nothing leaves neither a revision nor an event', () =>
    inApi(async ({ call, person, db }) => {
      const clerk = await person('clerk', 'clerk', 'town-1');
      await call(clerk, path, patch(0, { 1: '概述。' }));
      expect((await call(clerk, path, patch(1, { 1: '概述。', 2: '' }))).body.revision).toBe(1);
      expect(await db.event.count()).toBe(1);
    }));

  test('two clerks merge chapter by chapter; the same chapter is refused with both texts', () =>
    inApi(async ({ call, person }) => {
      const [one, other] = [await person('one', 'clerk', 'town-1'), await person('other', 'clerk', 'town-1')];
      await call(one, path, patch(0, { 1: '甲写的。' }));
      expect((await call(other, path, patch(0, { 2: '乙写的。' }))).body.chapters).toEqual({
        1: '甲写的。',
        2: '乙写的。',
      });
      const { status, body } = await call(other, path, patch(0, { 1: '乙写的。', 3: '也未保存。' }));
      expect([status, body.code]).toEqual([409, 'chapterStale']);
      expect(body.cells).toEqual([
        expect.objectContaining({ code: '1', theirs: '甲写的。', yours: '乙写的。', by: 'one 的姓名' }),
      ]);
      expect(body.detail).toContain('一、概述');
      expect((await call(one, path)).body.chapters[3]).toBeUndefined();
      expect((await call(other, path, patch(0, { 1: '甲写的。' }))).status).toBe(200);
      expect((await call(other, path, patch(2, { 1: '乙改的。' }))).body.chapters[1]).toBe('乙改的。');
    }));

  test('one person in two windows does not overwrite silently either', () =>
    inApi(async ({ call, person }) => {
      const clerk = await person('clerk', 'clerk', 'town-1');
      await call(clerk, path, patch(0, { 1: '第一个窗口。' }));
      expect((await call(clerk, path, patch(0, { 1: '第二个窗口。' }))).body.code).toBe('chapterStale');
    }));

  test.each([
    { why: 'a chapter that the form does not have', chapters: { 8: '多' }, code: 'unknownChapter', at: '8' },
    {
      why: 'a text that is too long',
      chapters: { 1: '短', 2: '长'.repeat(longestChapter + 1) },
      code: 'chapterTooLong',
      at: '2',
    },
  ])('$why is refused, named, and nothing is saved', ({ chapters, code, at }) =>
    inApi(async ({ call, person, db }) => {
      const clerk = await person('clerk', 'clerk', 'town-1');
      const { status, body } = await call(clerk, path, patch(0, chapters));
      expect([status, body.code, body.cells[0].code]).toEqual([422, code, at]);
      expect(await db.chapter.count()).toBe(0);
    }),
  );

  test('the longest text fits, and characters outside the basic plane count once', () =>
    inApi(async ({ call, person }) => {
      const clerk = await person('clerk', 'clerk', 'town-1');
      expect((await call(clerk, path, patch(0, { 1: '𠮷'.repeat(longestChapter) }))).status).toBe(200);
    }));

  test.each([
    { why: 'a base from the future', body: { base: 9, chapters: {} } },
    { why: 'a NUL', body: { base: 0, chapters: { 1: 'a\u0000' } } },
    { why: 'half of a surrogate pair', body: { base: 0, chapters: { 1: '\ud800' } } },
    { why: 'no text', body: { base: 0, chapters: { 1: null } } },
    { why: 'an unknown field', body: { base: 0, chapters: {}, force: true } },
  ])('$why is refused', ({ body }) =>
    inApi(async ({ call, person }) => {
      const clerk = await person('clerk', 'clerk', 'town-1');
      expect(await call(clerk, path, { method: 'PATCH', body })).toMatchObject({
        status: 422,
        body: { code: 'badRequest' },
      });
    }),
  );
});

describe('who may', () => {
  test.each([
    { role: 'clerk', at: 'town-1', read: 200, save: 200 },
    { role: 'clerk', at: 'town-2', read: 404, save: 404 },
    { role: 'reviewer', at: 'county-a', read: 200, save: 403 },
    { role: 'compiler', at: 'county-a', read: 200, save: 403 },
    { role: 'reviewer', at: 'county-b', read: 404, save: 404 },
    { role: 'administrator', at: 'city', read: 404, save: 404 },
    { role: 'auditor', at: 'city', read: 200, save: 403 },
  ] as const)('$role of $at: reads $read, saves $save', ({ role, at, read, save }) =>
    inApi(async ({ call, person }) => {
      const somebody = await person('somebody', role, at);
      expect((await call(somebody, path)).status).toBe(read);
      expect((await call(somebody, path, patch(0, { 1: '概述。' }))).status).toBe(save);
    }),
  );

  test('the texts of an area are its compiler’s, though nobody types its figures', () =>
    inApi(async ({ call, person }) => {
      const compiler = await person('compiler', 'compiler', 'county-a');
      const office = await person('office', 'reviewer', 'county-a');
      const area = '/years/2017/returns/county-a';
      expect((await call(compiler, area)).body.actions).toContain('write');
      const sent = patch(0, { 1: '全县概述。' });
      expect((await call(office, `${area}/chapters`, sent)).status).toBe(403);
      expect((await call(compiler, `${area}/chapters`, sent)).status).toBe(200);
    }));

  test.each([
    { status: 'submitted', code: 'wrongState' },
    { status: 'accepted', code: 'wrongState' },
    { status: 'returned', code: null },
  ] as const)('$status: $code', ({ status, code }) =>
    inApi(async ({ call, person, db }) => {
      await given.return(db, { unit: 'town-1', status, returnedCells: ['A1'] });
      const clerk = await person('clerk', 'clerk', 'town-1');
      const { body } = await call(clerk, path, patch(0, { 2: '补充。' }));
      expect(body.code ?? null).toBe(code);
    }),
  );
});

describe('with the version', () => {
  const post = (body: object = {}) => ({ method: 'POST', body });
  const save = { method: 'PATCH', body: { base: 0, cells: given.zeros() } };

  test('the texts that there are freeze with the table and are part of its hash', () =>
    inApi(async ({ call, person }) => {
      const clerk = await person('clerk', 'clerk', 'town-1');
      const office = await person('office', 'reviewer', 'county-a');
      await call(clerk, unit, save);
      await call(clerk, path, patch(0, { 1: '概述。', 2: '写了又删。' }));
      await call(clerk, path, patch(1, { 2: '' }));
      await call(clerk, `${unit}/submit`, post());
      const first = (await call(office, `${unit}/versions/1`)).body;
      expect(first.chapters).toEqual({ 1: '概述。' });
      await call(clerk, `${unit}/withdraw`, post());
      await call(clerk, path, patch(2, { 1: '概述，改。' }));
      await call(clerk, `${unit}/submit`, post());
      const second = (await call(office, `${unit}/versions/2`)).body;
      expect(second.chapters).toEqual({ 1: '概述，改。' });
      expect((await call(office, `${unit}/versions/1`)).body).toEqual(first);
    }));

  test('a table without texts has the hash that it always had', () =>
    inApi(async ({ call, person }) => {
      const clerk = await person('clerk', 'clerk', 'town-1');
      await call(clerk, unit, save);
      await call(clerk, `${unit}/submit`, post());
      const { body } = await call(clerk, `${unit}/versions/1`);
      expect(body).toMatchObject({ chapters: null, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
      expect(body.sha256).toBe(zerosOfTown1);
    }));

  test('what went with last year’s accepted table can be read beside', () =>
    inApi(async ({ call, person, db }) => {
      await given.city(db, { year: 2016 });
      const clerk = await person('clerk', 'clerk', 'town-1');
      const office = await person('office', 'reviewer', 'county-a');
      const before = '/years/2016/returns/town-1';
      await call(clerk, before, save);
      await call(clerk, `${before}/chapters`, patch(0, { 1: '2016年概述。' }));
      await call(clerk, `${before}/submit`, post());
      await call(office, `${before}/accept`, post());
      expect((await call(clerk, path)).body.lastYear).toEqual({ 1: '2016年概述。' });
    }));
});

/** Computed before texts were part of a version. */
const zerosOfTown1 = '76082c0d44223bee6870a98e8f6bf918c894caaaa61c0ed35c2fdf79b5c99a34';
