import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { may, type Role, roles } from '@/lib/access/roles';
import { recordEvent } from '@/lib/commands/record-event';
import type { Db } from '@/lib/db/client';
import { inRolledBack } from '@/lib/db/testing';
import { given, testNow } from '@/lib/db/testing-city';
import { foldRuns } from '@/lib/history/fold-runs';
import { feedKinds, isOfKind } from '@/lib/history/kinds';
import type { FeedEntry, FeedLook } from './feed-views';
import { readFeed } from './read-feed';

const everything: FeedLook = { kind: 'all', cell: null, person: null, before: null };
const at = { year: 2017, unit: 'dept-1' };
type Step = { actor: string; action: string; pause: number; cell: string };
type Event = { seq: number; at: Date; actor: string; action: string; cell: string };

const step = fc.record({
  actor: fc.constantFrom('a', 'b'),
  action: fc.constantFrom('save', 'save', 'save', 'write', 'comment', 'submit', 'return', 'unheardOf'),
  pause: fc.integer({ min: 0, max: 45 }),
  cell: fc.constantFrom('A1', 'A1a'),
});

/** Writes these steps into the log of the return, one after another. */
async function logged(db: Db, returnId: number, steps: readonly Step[]): Promise<Event[]> {
  const events: Event[] = [];
  let minutes = 0;
  for (const { actor, action, pause, cell } of steps) {
    minutes += pause;
    const when = new Date(testNow.getTime() + minutes * 60_000);
    const changes = action === 'save' ? { [cell]: [null, '1'] satisfies [null, string] } : {};
    const detail = action === 'comment' ? { cell, text: '意见' } : {};
    await recordEvent(db, { subject: `return:${returnId}`, at: when, actor, action, changes, detail });
    events.push({ seq: events.length + 1, at: when, actor, action, cell });
  }
  return events;
}

const prints = (entries: readonly FeedEntry[]) =>
  entries.map(({ first, last, action, events }) => `${action} ${first}-${last} of ${events}`);

async function everyPage(asker: Parameters<typeof readFeed>[0], look: FeedLook, limit: number) {
  const found: FeedEntry[] = [];
  let before: number | null = null;
  do {
    const page: Awaited<ReturnType<typeof readFeed>> = await readFeed(asker, {
      ...at,
      look: { ...look, before },
      limit,
    });
    found.push(...page.entries);
    before = page.next;
  } while (before !== null);
  return found;
}

test(
  'page by page it is the folded log, by every kind and person, whatever the log holds',
  () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 25 }),
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom(...feedKinds),
        fc.constantFrom(null, 'a'),
        (steps, limit, kind, person) =>
          inRolledBack(async ({ db }) => {
            await given.city(db);
            const user = await given.user(db, 'auditor', [{ role: 'auditor', unit: 'city' }]);
            const id = await given.return(db, { unit: 'dept-1', status: 'draft' });
            const events = await logged(db, id, steps);
            const expected = foldRuns(events).filter(
              ([first]) =>
                first && isOfKind(first.action, kind) && (person === null || first.actor === person),
            );
            const found = await everyPage({ db, user }, { ...everything, kind, person }, limit);
            expect(prints(found)).toEqual(
              expected.map((run) => `${run[0]?.action} ${run[0]?.seq}-${run.at(-1)?.seq} of ${run.length}`),
            );
          }),
      ),
      { numRuns: 25 },
    ),
  60_000,
);

test('what is about one cell stands alone: each change, each note on it, what named it and what froze it', () =>
  inRolledBack(async ({ db }) => {
    await given.city(db);
    const user = await given.user(db, 'auditor', [{ role: 'auditor', unit: 'city' }]);
    const id = await given.return(db, { unit: 'dept-1', status: 'submitted', cells: { B2_1: 5n } });
    const subject = `return:${id}` as const;
    const event = { subject, at: testNow, actor: 'a' };
    await recordEvent(db, { ...event, action: 'save', changes: { B2_1: [null, '4'], A1: [null, '1'] } });
    await recordEvent(db, { ...event, action: 'save', changes: { A1: ['1', '2'] } });
    await recordEvent(db, { ...event, action: 'save', changes: { B2_1: ['4', '5'] } });
    await recordEvent(db, { ...event, action: 'comment', detail: { cell: 'B2_1', text: '核对' } });
    await recordEvent(db, { ...event, action: 'comment', detail: { cell: 'A1', text: '核对' } });
    await recordEvent(db, { ...event, action: 'submit', detail: { version: 1 } });
    await recordEvent(db, { ...event, action: 'return', detail: { reason: '核对', cells: ['B2_1'] } });
    await recordEvent(db, { ...event, action: 'return', detail: { reason: '核对', cells: ['A1'] } });
    const feed = await readFeed({ db, user }, { ...at, look: { ...everything, cell: 'B2_1' } });
    expect(prints(feed.entries)).toEqual([
      'return 7-7 of 1',
      'submit 6-6 of 1',
      'comment 4-4 of 1',
      'save 3-3 of 1',
      'save 1-1 of 1',
    ]);
    expect(feed.frozen).toEqual({ 1: 5n });
    expect(feed).toMatchObject({ events: 8, versions: 1, people: [{ id: 'a' }] });
    const unknown = readFeed({ db, user }, { ...at, look: { ...everything, cell: 'Z9' } });
    await expect(unknown).rejects.toMatchObject({ code: 'notFound' });
  }));

test('a run says what came of it, and by way of what', () =>
  inRolledBack(async ({ db }) => {
    await given.city(db);
    const user = await given.user(db, 'clerk', [{ role: 'clerk', unit: 'dept-1' }]);
    const id = await given.return(db, { unit: 'dept-1', status: 'draft' });
    const event = { subject: `return:${id}` as const, at: testNow, actor: 'clerk', action: 'save' };
    const explanations = (before: object, after: object) => ({ explanations: [{ ...before }, { ...after }] });
    await recordEvent(db, { ...event, changes: { A1: [null, '7'] } });
    await recordEvent(db, { ...event, changes: { A1: ['7', null], A1a: [null, '0'] } });
    await recordEvent(db, { ...event, detail: explanations({}, { rule: '已核对' }) });
    const { entries } = await readFeed({ db, user }, { ...at, look: everything });
    expect(entries).toMatchObject([
      {
        by: 'clerk 的姓名',
        events: 3,
        cells: [
          { code: 'A1', from: null, to: null, steps: [7n, null] },
          { code: 'A1a', from: null, to: 0n, steps: [0n] },
        ],
        explained: [{ rule: 'rule', text: '已核对' }],
      },
    ]);
  }));

test('a return with 5,000 saves opens on the latest forty runs of them', () =>
  inRolledBack(async ({ db, sql }) => {
    await given.city(db);
    const user = await given.user(db, 'clerk', [{ role: 'clerk', unit: 'dept-1' }]);
    const id = await given.return(db, { unit: 'dept-1', status: 'draft' });
    await sql.query(
      `INSERT INTO event (subject, at, actor, action, changes)
       SELECT 'return:${id}', timestamptz '2018-01-02' + n * interval '7 minutes',
         (ARRAY['clerk', 'other'])[1 + n / 50 % 2], 'save', jsonb_build_object('A1', jsonb_build_array(n, n + 1))
       FROM generate_series(1, 5000) n`.replaceAll('n, n + 1', 'n::text, (n + 1)::text'),
    );
    const feed = await readFeed({ db, user }, { ...at, look: everything });
    expect(feed.entries).toHaveLength(40);
    expect(feed.entries.every(({ events }) => events === 50 || events === 1 || events === 49)).toBe(true);
  }));

describe('the role table decides who reads it', () => {
  const ancestors = { 'dept-1': ['city'], 'county-a': ['city'], 'town-1': ['county-a', 'city'] };
  const everyRole = Object.keys(roles) as Role[];
  test.each(everyRole)('%s', (role) =>
    inRolledBack(async ({ db }) => {
      await given.city(db);
      for (const home of ['city', 'county-a', 'town-1']) {
        const grants = [{ role, unit: home }];
        const asker = { db, user: { id: 'x', username: 'x', name: 'x', grants, scope: 'write' as const } };
        for (const [unit, above] of Object.entries(ancestors)) {
          const reading = readFeed(asker, { year: 2017, unit, look: everything });
          if (may(grants, 'return.read', { unit, ancestors: above }))
            expect((await reading).unit.code).toBe(unit);
          else await expect(reading).rejects.toMatchObject({ code: 'notFound' });
        }
      }
    }),
  );
});
