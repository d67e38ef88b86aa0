import { afterEach, expect, test, vi } from 'vitest';
import { ChapterStore } from './chapter-store';
import { chapterTransport } from './chapter-transport';

const at = new Date('2018-02-06T01:00:00Z');

/** A server with one text, as strict as ours: another text at a newer revision is stale, whoever wrote it. */
function server(start: { text: string; revision: number }) {
  const held = { ...start };
  let loses = 0;
  vi.stubGlobal('fetch', async (_: string, { method, body }: RequestInit) => {
    if (method === 'GET') {
      return Response.json({
        revision: held.revision,
        chapters: { 1: held.text },
        marks: { 1: { by: '王建国', at: at.toISOString() } },
      });
    }
    const sent = JSON.parse(String(body));
    const text = sent.chapters[1];
    if (text !== held.text && held.revision > sent.base) {
      const cells = [{ code: '1', revision: held.revision, theirs: held.text, yours: text }];
      return Response.json({ code: 'chapterStale', status: 409, cells }, { status: 409 });
    }
    if (text.length > 10) {
      return Response.json({ code: 'chapterTooLong', status: 422, cells: [{ code: '1' }] }, { status: 422 });
    }
    if (text !== held.text) Object.assign(held, { text, revision: held.revision + 1 });
    loses -= 1;
    if (loses >= 0) throw new TypeError('network');
    return Response.json({ revision: held.revision, chapters: { 1: held.text } });
  });
  return { held, loseAnswers: (count: number) => (loses = count) };
}

const transport = (onMarks = (_: object) => {}) =>
  chapterTransport('/years/2017/returns/x/chapters', { person: 'clerk', now: () => at, onMarks });

afterEach(() => vi.unstubAllGlobals());

test('what was saved comes back with its revision', async () => {
  server({ text: '', revision: 0 });
  expect(await transport().send(0, { 1: '概述' })).toEqual({
    kind: 'saved',
    server: { revision: 1, fields: { 1: '概述' }, at },
  });
});

test('another text on the server is told, not overwritten', async () => {
  const { held } = server({ text: '王写的', revision: 4 });
  expect(await transport().send(3, { 1: '我写的' })).toEqual({ kind: 'stale', theirs: { 1: '王写的' } });
  expect(held.text).toBe('王写的');
});

const store = () => {
  const view = { revision: 0, chapters: {}, lastYear: null };
  return new ChapterStore({ view, path: '/years/2017/returns/x/chapters', userId: 'clerk', now: at });
};

test('a text that was saved without its answer arriving is one’s own, and writing goes on over it', async () => {
  const { held, loseAnswers } = server({ text: '', revision: 0 });
  const { queue } = store();
  loseAnswers(1);
  queue.edit('1', '概');
  await queue.flush();
  expect([queue.trouble?.kind, held]).toEqual(['offline', { text: '概', revision: 1 }]);
  queue.edit('1', '概述');
  await queue.flush();
  expect([queue.stateOf('1'), held]).toEqual(['saved', { text: '概述', revision: 2 }]);
});

test('but what somebody else wrote after that is not', async () => {
  const { held, loseAnswers } = server({ text: '', revision: 0 });
  const { queue } = store();
  loseAnswers(1);
  queue.edit('1', '概');
  await queue.flush();
  Object.assign(held, { text: '王写的', revision: 2 });
  queue.edit('1', '概述');
  await queue.flush();
  expect([queue.stateOf('1'), queue.theirsOf('1'), held.text]).toEqual(['conflict', '王写的', '王写的']);
});

test('what is too long is refused by name', async () => {
  server({ text: '', revision: 0 });
  expect(await transport().send(0, { 1: '一二三四五六七八九十一' })).toEqual({
    kind: 'refused',
    reasons: { 1: 'chapterTooLong' },
  });
});

test('a read tells the texts and who wrote them', async () => {
  server({ text: '王写的', revision: 4 });
  const onMarks = vi.fn();
  expect(await transport(onMarks).read()).toEqual({
    kind: 'read',
    server: { revision: 4, fields: { 1: '王写的' }, at: null },
  });
  expect(onMarks).toHaveBeenCalledWith({ 1: { by: '王建国', at } });
});
