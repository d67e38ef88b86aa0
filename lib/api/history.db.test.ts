import { expect, test } from 'vitest';
import { recordEvent } from '@/lib/commands/record-event';
import { given, testNow } from '@/lib/db/testing-city';
import { inApi, type TestApi } from './testing';

type Entry = { seq: number; changes: { code: string }[] };

const path = '/years/2017/returns/town-1/history';
const seqsOf = (history: Entry[]) => history.map(({ seq }) => seq);

/** The clerk of a return with eight steps: saves of A1 and of I3 by turns, the last of them of the topics. */
async function saved({ db, person }: TestApi) {
  const id = await given.return(db, { unit: 'town-1', status: 'draft' });
  const event = { subject: `return:${id}`, at: testNow, actor: 'clerk', action: 'save' } as const;
  for (let n = 1; n < 8; n++)
    await recordEvent(db, { ...event, changes: { [n % 2 ? 'A1' : 'I3']: [null, `${n}`] } });
  await recordEvent(db, { ...event, changes: { C4: [null, '[{"name":"低保","count":2}]'] } });
  return person('clerk', 'clerk', 'town-1');
}

/** Events that were read in this transaction so far, by PostgreSQL's own count. */
async function eventsRead({ db }: TestApi): Promise<number> {
  const [{ rows } = { rows: 0n }] = await db.$queryRaw<{ rows: bigint }[]>`
    select (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::bigint as rows
      from pg_stat_xact_user_tables where relname = 'event'`;
  return Number(rows);
}

test('without a page asked for it is everything, latest first', () =>
  inApi(async (api) => {
    const clerk = await saved(api);
    const { body } = await api.call(clerk, path);
    expect(seqsOf(body.history)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
    expect(body.next).toBeNull();
  }));

test.each([1, 3, 4, 8, 1000])('pages of %i put together are the whole, and nothing twice', (limit) =>
  inApi(async (api) => {
    const clerk = await saved(api);
    const whole = (await api.call(clerk, path)).body.history;
    const found: Entry[] = [];
    let next: string | null = '';
    while (next !== null) {
      const { body } = await api.call(clerk, `${path}?limit=${limit}${next && `&cursor=${next}`}`);
      expect(body.history.length).toBeGreaterThan(0);
      expect(body.history.length).toBeLessThanOrEqual(limit);
      found.push(...body.history);
      next = body.next;
    }
    expect(found).toEqual(whole);
  }),
);

test('a step that comes while somebody pages on moves no page', () =>
  inApi(async (api) => {
    const clerk = await saved(api);
    const { next } = (await api.call(clerk, `${path}?limit=3`)).body;
    const form = '/years/2017/returns/town-1';
    const { revision: base } = (await api.call(clerk, form)).body;
    const sent = await api.call(clerk, form, { method: 'PATCH', body: { base, cells: { I3: 77 } } });
    expect(sent.status).toBe(200);
    const { body } = await api.call(clerk, `${path}?limit=3&cursor=${next}`);
    expect(seqsOf(body.history)).toEqual([5, 4, 3]);
  }));

test.each([
  { why: 'a cell', query: 'cell=I3', is: [6, 4, 2] },
  { why: 'a cell, by pages', query: 'cell=A1&limit=2', is: [7, 5] },
  { why: 'a cell, going on', query: 'cell=A1&limit=2&cursor=5', is: [3, 1] },
  { why: 'the topics', query: 'cell=C4', is: [8] },
  { why: 'a cell that nobody touched', query: 'cell=F', is: [] },
])('is narrowed to $why', ({ query, is }) =>
  inApi(async (api) => {
    const clerk = await saved(api);
    expect(seqsOf((await api.call(clerk, `${path}?${query}`)).body.history)).toEqual(is);
  }),
);

test.each([
  { query: 'limit=0', status: 422 },
  { query: 'limit=1001', status: 422 },
  { query: 'limit=many', status: 422 },
  { query: 'cursor=0', status: 422 },
  { query: 'cursor=x', status: 422 },
  { query: 'page=2', status: 200 },
  { query: 'cell=XX', status: 404 },
])('$query is answered with $status', ({ query, status }) =>
  inApi(async (api) => {
    const clerk = await saved(api);
    expect((await api.call(clerk, `${path}?${query}`)).status).toBe(status);
  }),
);

test('a page deep in 5,000 steps reads its own steps and no others', () =>
  inApi(async (api) => {
    const clerk = await saved(api);
    const { id } = await api.db.return.findFirstOrThrow({ where: { unitCode: 'town-1', year: 2017 } });
    await api.db.$executeRaw`
      insert into event (subject, at, actor, action, changes)
      select ${`return:${id}`}, ${testNow}::timestamptz, 'clerk', 'save', '{"A1": [null, "1"]}' from generate_series(1, 5000)`;
    // What was inserted just now has no statistics yet, so that the planner would sort; with them it goes by the key.
    for (const way of ['seqscan', 'sort', 'bitmapscan'])
      await api.db.$executeRaw`select set_config(${`enable_${way}`}, 'off', true)`;
    const before = await eventsRead(api);
    const { body } = await api.call(clerk, `${path}?limit=50&cursor=2000`);
    expect((await eventsRead(api)) - before).toBeLessThanOrEqual(51);
    expect(seqsOf(body.history)).toEqual(Array.from({ length: 50 }, (_, at) => 1999 - at));
    expect(body.next).toBe('1950');
  }));
