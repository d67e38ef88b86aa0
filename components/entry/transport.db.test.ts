import { afterEach, describe, expect, test, vi } from 'vitest';
import type { User } from '@/lib/access/user';
import { inApi, type TestApi } from '@/lib/api/testing';
import { given } from '@/lib/db/testing-city';
import { editionById } from '@/lib/editions/registry';
import { explanationKey, type Fields } from './field';
import { SaveQueue } from './save-queue';
import { type Mark, transportOf } from './transport';

const path = '/years/2017/returns/town-1';
const edition = editionById('2014');

afterEach(() => {
  vi.unstubAllGlobals();
});

type Form = { queue: SaveQueue; marks: Record<string, Mark>; heads: (string | null)[] };

/** A form's queue over the API itself; `session` is who is signed in where it runs. */
function form(api: TestApi, person: User, session = person): Form {
  const marks: Record<string, Mark> = {};
  const heads: (string | null)[] = [];
  const send = (url: string, init: RequestInit) => {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${session.id}`);
    return api.api.fetch(new Request(`http://localhost${url}`, { ...init, headers }));
  };
  const transport = transportOf(path, edition, {
    person,
    now: () => new Date(),
    onMarks: (said) => Object.assign(marks, said),
    onHead: (head) => heads.push(head),
  });
  const within = <Args extends unknown[], T>(call: (...args: Args) => Promise<T>) => {
    return (...args: Args): Promise<T> => {
      vi.stubGlobal('fetch', send);
      return call(...args);
    };
  };
  const both = { send: within(transport.send), read: within(transport.read) };
  const queue = new SaveQueue({ revision: 0, fields: {}, at: null }, both);
  return { queue, marks, heads };
}

const clerks = async (api: TestApi) =>
  [await api.person('ma', 'clerk', 'town-1'), await api.person('wang', 'clerk', 'town-1')] as const;

async function type({ queue }: Form, fields: Fields): Promise<void> {
  for (const [key, value] of Object.entries(fields)) queue.edit(key, value);
  await queue.flush();
}

describe('the form over the API', () => {
  test('what one clerk saves the other has after a look, with the name', () =>
    inApi(async (api) => {
      const [ma, wang] = await clerks(api);
      const [one, other] = [form(api, ma), form(api, wang)];
      const topics = [{ name: '征地', count: 2n }];
      await type(one, { A1: 5n, H4: 1_500_000n, C4: topics, [explanationKey('a')]: '因为' });
      expect(await other.queue.poll()).toBe('read');
      expect(await other.queue.poll(), 'nothing new costs no answer').toBe('same');
      expect(['A1', 'H4', 'C4', explanationKey('a')].map((key) => other.queue.valueOf(key))).toEqual([
        5n,
        1_500_000n,
        topics,
        '因为',
      ]);
      expect(other.marks.A1?.by).toBe('ma 的姓名');
    }));

  test('the same cell, the topics, an explanation: both are kept, with who and when, until one is chosen', () =>
    inApi(async (api) => {
      const [ma, wang] = await clerks(api);
      const [one, other] = [form(api, ma), form(api, wang)];
      const key = explanationKey('a');
      const theirs: Fields = { A1: 5n, C4: [{ name: '征地', count: 2n }], [key]: '因为' };
      const mine: Fields = { A1: 6n, C4: [{ name: '低保', count: 1n }], [key]: '所以', B1: 3n };
      await type(one, theirs);
      await type(other, mine);
      for (const each of Object.keys(theirs)) {
        expect(other.queue.stateOf(each), each).toBe('conflict');
        expect(other.queue.valueOf(each)).toEqual(mine[each]);
        expect(other.queue.theirsOf(each)).toEqual(theirs[each]);
        expect(other.marks[each]).toMatchObject({ by: 'ma 的姓名', at: expect.any(Date) });
      }
      expect(other.queue.stateOf('B1'), 'the rest of the call is saved').toBe('saved');
      other.queue.choose('A1', 'mine');
      other.queue.choose(key, 'theirs');
      await other.queue.flush();
      await one.queue.poll();
      expect(other.marks.A1?.by, 'whoever chose wrote it').toBe('wang 的姓名');
      expect([one.queue.valueOf('A1'), one.queue.valueOf('B1'), one.queue.valueOf(key)]).toEqual([
        6n,
        3n,
        '因为',
      ]);
    }));

  test('two windows of one clerk ask as two clerks do, and one window never asks about itself', () =>
    inApi(async (api) => {
      const [ma] = await clerks(api);
      const [one, other] = [form(api, ma), form(api, ma)];
      for (const value of [1n, 2n, 3n]) await type(one, { A1: value });
      expect(one.queue.unsaved).toBe(0);
      await type(other, { A1: 9n });
      expect([other.queue.stateOf('A1'), other.queue.theirsOf('A1')]).toEqual(['conflict', 3n]);
    }));

  test('nothing is sent or read under another name', () =>
    inApi(async (api) => {
      const [ma, wang] = await clerks(api);
      const one = form(api, ma, wang);
      await type(one, { A1: 5n });
      expect(one.queue.trouble).toEqual({ kind: 'otherPerson' });
      expect(await one.queue.poll()).toBe('otherPerson');
      expect([one.queue.stateOf('A1'), await api.db.event.count()]).toEqual(['waiting', 0]);
    }));

  test('a return that was submitted meanwhile is said to stand differently, and the value stays', () =>
    inApi(async (api) => {
      const [ma] = await clerks(api);
      const one = form(api, ma);
      await one.queue.poll();
      await given.return(api.db, { unit: 'town-1', status: 'submitted' });
      await type(one, { A1: 5n });
      expect(one.heads.at(-1)).toBeNull();
      expect([one.queue.trouble?.kind, one.queue.valueOf('A1')]).toEqual(['stopped', 5n]);
    }));
});
