import { expect, test } from 'vitest';
import type { Transport } from '../answers';
import type { Fields } from '../field';
import { ChapterStore } from './chapter-store';

const now = new Date('2018-02-06T01:00:00Z');
const view = {
  revision: 2,
  chapters: { 1: { text: '概述。', revision: 2, by: '马晓燕', at: now } },
  lastYear: { 1: '上年概述。' },
};

function open(answer: Transport['send']) {
  const sent: Fields[] = [];
  const transport: Transport = {
    send: (base, fields) => {
      sent.push(fields);
      return answer(base, fields);
    },
    read: async () => ({ kind: 'read', server: { revision: 3, fields: { 1: '王写的。' }, at: null } }),
  };
  return { sent, store: new ChapterStore({ view, path: '', userId: 'clerk', now, transport }) };
}

test('a text is kept exactly as it was typed, spaces and all', async () => {
  const { store, sent } = open(async (base, fields) => ({
    kind: 'saved',
    server: { revision: base + 1, fields, at: now },
  }));
  store.write('2', '　　一是１２条 ；\n\n ');
  await store.queue.flush();
  expect(sent).toEqual([{ 2: '　　一是１２条 ；\n\n ' }]);
  expect(store.text('2')).toBe('　　一是１２条 ；\n\n ');
  expect(store.queue.unsaved).toBe(0);
});

test('the same chapter by somebody else asks, and keeps both until one is chosen', async () => {
  const { store } = open(async () => ({ kind: 'stale', theirs: { 1: '王写的。' } }));
  store.write('1', '我写的。');
  await store.queue.flush();
  expect([store.queue.stateOf('1'), store.text('1'), store.queue.theirsOf('1')]).toEqual([
    'conflict',
    '我写的。',
    '王写的。',
  ]);
  store.queue.choose('1', 'theirs');
  expect(store.text('1')).toBe('王写的。');
});

test('what the page read anew is taken over where nothing was typed', () => {
  const { store } = open(async () => ({ kind: 'offline' }));
  store.write('2', '没保存的。');
  store.receive({ ...view, revision: 5, chapters: { 1: { ...view.chapters[1], text: '新概述。' } } });
  expect([store.text('1'), store.text('2')]).toEqual(['新概述。', '没保存的。']);
});
