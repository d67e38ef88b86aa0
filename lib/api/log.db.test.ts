import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { may, type Place, type Role, roles } from '@/lib/access/roles';
import { recordEvent } from '@/lib/commands/record-event';
import type { Db } from '@/lib/db/client';
import { testNow } from '@/lib/db/testing-city';
import { streamLog } from '@/lib/queries/stream-log';
import { logPage } from './schemas/log';
import { inApi, type TestApi } from './testing';

const ancestors: Record<string, string[]> = {
  'dept-1': ['city'],
  'county-a': ['city'],
  'town-1': ['county-a', 'city'],
  'town-3': ['county-b', 'city'],
};
const nobody = { from: null, to: null, actor: null, action: null, unit: null, year: null };

/** One event about each of some returns, the year, the units and a person. */
async function logged(db: Db): Promise<Record<string, number>> {
  const ids: Record<string, number> = {};
  for (const unit of Object.keys(ancestors)) {
    const { id } = await db.return.findUniqueOrThrow({
      where: { year_unitCode: { year: 2017, unitCode: unit } },
    });
    ids[unit] = id;
    const changes = { A1: [null, '12'] satisfies [null, string] };
    await recordEvent(db, { subject: `return:${id}`, at: testNow, actor: 'clerk', action: 'save', changes });
  }
  const event = { at: new Date('2018-02-07T02:00:00Z'), actor: 'admin' };
  await recordEvent(db, { ...event, subject: 'year:2017', action: 'open' });
  await recordEvent(db, { ...event, subject: 'units', action: 'import', detail: { units: [{}, {}] } });
  await recordEvent(db, {
    ...event,
    subject: 'person:x',
    action: 'add',
    detail: { name: '=HYPERLINK("x")' },
  });
  return ids;
}

const subjects = ({ body }: Awaited<ReturnType<TestApi['call']>>) =>
  body.events.map(
    (event: { unit: { code: string } | null; subject: string }) => event.unit?.code ?? event.subject,
  );

test('one act a line, latest first, in words, in the asker’s language', () =>
  inApi(async ({ call, person, db }) => {
    const auditor = await person('auditor', 'auditor', 'city');
    await logged(db);
    const { status, body } = await call(auditor, '/log', { headers: { cookie: 'locale=zh-CN' } });
    expect(status).toBe(200);
    expect(logPage.strict().parse(body).next).toBeNull();
    expect(body.events.map(({ said }: { said: string }) => said)).toEqual([
      '添加人员=HYPERLINK("x")',
      '导入2个单位',
      '开设2017年度',
      ...Array(4).fill('改了1格'),
    ]);
    expect(body.events.at(-1)).toMatchObject({
      unit: { code: 'dept-1', name: '市财政局' },
      year: 2017,
      changes: [{ code: 'A1', from: null, to: 12 }],
    });
    const english = await call(auditor, '/log?action=import', { headers: { cookie: 'locale=en' } });
    expect(english.body.events[0].said).toBe('imported 2 units');
  }));

test.each([
  { why: 'an act', query: 'action=open', is: ['year:2017'] },
  { why: 'a person', query: 'actor=admin', is: ['person:x', 'units', 'year:2017'] },
  { why: 'a unit with what is below it', query: 'unit=county-a', is: ['town-1', 'county-a'] },
  { why: 'a unit by its name', query: `unit=${encodeURIComponent('甲县')}`, is: ['town-1', 'county-a'] },
  { why: 'no such unit', query: 'unit=nowhere', is: [] },
  { why: 'a year: its returns and itself', query: 'year=2017&from=2018-02-07', is: ['year:2017'] },
  { why: 'another year', query: 'year=2016', is: [] },
  { why: 'the first day, in China', query: 'from=2018-02-07', is: ['person:x', 'units', 'year:2017'] },
  { why: 'the last day, included', query: 'to=2018-02-06', is: ['town-3', 'town-1', 'county-a', 'dept-1'] },
])('is narrowed to $why', ({ query, is }) =>
  inApi(async ({ call, person, db }) => {
    const auditor = await person('auditor', 'auditor', 'city');
    await logged(db);
    expect(subjects(await call(auditor, `/log?${query}`))).toEqual(is);
  }),
);

test.each(['from=yesterday', 'to=2018-02-30', 'year=17', 'cursor=0', 'limit=0', 'who=admin'])(
  '%s is refused',
  (query) =>
    inApi(async ({ call, person }) => {
      const auditor = await person('auditor', 'auditor', 'city');
      expect((await call(auditor, `/log?${query}`)).status).toBe(422);
    }),
);

test('page by page it is the whole', () =>
  inApi(async ({ call, person, db }) => {
    const auditor = await person('auditor', 'auditor', 'city');
    await logged(db);
    const whole = subjects(await call(auditor, '/log'));
    const found: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page = await call(auditor, `/log?limit=3${next && `&cursor=${next}`}`);
      found.push(...subjects(page));
      next = page.body.next;
    }
    expect(found).toEqual(whole);
  }));

test('the table file holds every event, for a spreadsheet, and runs no formula', () =>
  inApi(async ({ call, person, db }) => {
    const auditor = await person('auditor', 'auditor', 'city');
    await logged(db);
    const { text, bytes, headers } = await call(auditor, '/log.csv');
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(headers.get('content-disposition')).toContain('attachment');
    const lines = text.trimEnd().split('\r\n');
    const events = await db.event.findMany({ orderBy: { id: 'asc' } });
    expect(lines).toHaveLength(events.length + 1);
    for (const [index, { id, hash }] of events.entries()) {
      expect(lines[index + 1]?.startsWith(`${id},`)).toBe(true);
      expect(lines[index + 1]?.endsWith(`,${hash}`)).toBe(true);
    }
    await recordEvent(db, { subject: 'units', at: testNow, actor: '=1+1', action: '@x' });
    const { text: more } = await call(auditor, '/log.csv');
    expect(more).toContain(",'=1+1,");
    expect(more).not.toMatch(/,"?[=+@]/);
  }));

test('the verifiable file is enough to check every hash and every link, and shows what was changed', () =>
  inApi(async ({ call, person, db }) => {
    const auditor = await person('auditor', 'auditor', 'city');
    const ids = await logged(db);
    const at = testNow;
    const subject = `return:${ids['town-1'] ?? 0}` as const;
    const detail = { reason: '“核对”\n\\ 1.50', n: 1.5, 长的键: [null, true] };
    await recordEvent(db, { subject, at, actor: 'office', action: 'return', revision: 3, detail });
    const { text } = await call(auditor, '/log.jsonl');
    const events = await db.event.findMany({ orderBy: { id: 'asc' } });
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id }) => id)).toEqual(events.map(({ id }) => id.toString()));
    const last = new Map<string, string>();
    for (const [index, { hash, hashed }] of lines.entries()) {
      expect(createHash('sha256').update(hashed).digest('hex')).toBe(hash);
      const [of, seq, , actor, action, revision, changes, told, previous] = JSON.parse(hashed);
      const event = events[index];
      expect({ of, seq, actor, action, revision, changes, told }).toEqual({
        of: event?.subject,
        seq: event?.seq,
        actor: event?.actor,
        action: event?.action,
        revision: event?.revision,
        changes: event?.changes,
        told: event?.detail,
      });
      expect(previous).toBe(last.get(of) ?? '');
      last.set(of, hash);
    }
  }));

test('a long log comes in pieces, each event once, and what is written meanwhile is not in it', () =>
  inApi(async ({ db, person }) => {
    const user = await person('auditor', 'auditor', 'city');
    for (let count = 0; count < 11; count += 1)
      await recordEvent(db, { subject: 'units', at: testNow, actor: 'a', action: 'import' });
    const sizes: number[] = [];
    const seqs: number[] = [];
    for await (const rows of await streamLog({ db, user }, { look: nobody, size: 4 })) {
      sizes.push(rows.length);
      seqs.push(...rows.map(({ seq }) => seq));
      await recordEvent(db, { subject: 'units', at: testNow, actor: 'a', action: 'import' });
    }
    expect(sizes).toEqual([4, 4, 3]);
    expect(seqs).toEqual(Array.from({ length: 11 }, (_, index) => index + 1));
  }));

describe('the role table decides', () => {
  const everyRole = Object.keys(roles) as Role[];
  const cases = everyRole.flatMap((role) => ['city', 'county-a', 'town-1'].map((home) => ({ role, home })));
  test.each(cases)('$role of $home', ({ role, home }) =>
    inApi(async ({ call, person, db }) => {
      const somebody = await person('somebody', role, home);
      await logged(db);
      const reads = (place: Place) => may([{ role, unit: home }], 'log.read', place);
      const mayAtAll = roles[role]['log.read'] !== undefined;
      for (const path of ['/log', '/log.csv', '/log.jsonl'])
        expect((await call(somebody, path)).status, path).toBe(mayAtAll ? 200 : 404);
      if (!mayAtAll) return;
      const expected = [
        ...(reads({ unit: 'city', ancestors: [] }) ? ['person:x', 'units', 'year:2017'] : []),
        ...Object.keys(ancestors)
          .reverse()
          .filter((unit) => reads({ unit, ancestors: ancestors[unit] ?? [] })),
      ];
      expect(subjects(await call(somebody, '/log'))).toEqual(expected);
      expect((await call(somebody, '/log.jsonl')).text.split('\n')).toHaveLength(expected.length + 1);
    }),
  );
});
