import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Role } from '@/lib/access/roles';
import type { User } from '@/lib/access/user';
import { pool, prisma } from '@/lib/db/client';
import { brokenChains } from '@/lib/db/sql/broken-chains';
import { given } from '@/lib/db/testing-city';
import { Refusal } from '@/lib/refusal';
import { acceptReturn } from './accept-return';
import type { Act } from './act';
import { addComment } from './add-comment';
import { closeYear } from './close-year';
import { declineCorrection } from './decline-correction';
import { extendDue } from './extend-due';
import { once } from './once';
import { reopenReturn } from './reopen-return';
import { reopenYear } from './reopen-year';
import { requestCorrection } from './request-correction';
import { returnReturn } from './return-return';
import { saveCells } from './save-cells';
import { submitReturn } from './submit-return';
import { withdrawReturn } from './withdraw-return';

/**
 * Two reviewers, two clerks and an administrator at the same return at once, on connections of their own and committed. Whatever
 * comes first: every act that was acknowledged is in the log once, and nothing else is; and the log alone tells how it ended.
 */
const database = { db: prisma, sql: pool };
const roles: Record<string, [Role, string]> = {
  clerk: ['clerk', 'town-1'],
  colleague: ['clerk', 'town-1'],
  reviewer: ['reviewer', 'county-a'],
  deputy: ['reviewer', 'county-a'],
  admin: ['administrator', 'city'],
};
const users = new Map<string, User>();
let year = 2010;
let acts = 0;

beforeAll(async () => {
  await given.city(prisma, { year });
  for (const [id, [role, unit]] of Object.entries(roles))
    users.set(id, await given.user(prisma, id, [{ role, unit }]));
});
afterAll(() => pool.end());

type Key = { year: number; unit: string };
type Command = (act: Act, key: Key, n: number) => Promise<object>;

/** Each act saves or says something else, so that none of them changes nothing. */
const commands = {
  save: async (act: Act, key: Key, n: number) => ({
    revision: (await saveCells(act, { ...key, base: 1, cells: { I3: n } })).revision,
  }),
  submit: submitReturn,
  withdraw: withdrawReturn,
  requestCorrection: (act: Act, key: Key) => requestCorrection(act, { ...key, reason: '漏计' }),
  comment: async (act: Act, key: Key, n: number) => ({
    id: (await addComment(act, { ...key, cell: null, text: `第${n}条` })).id,
  }),
  accept: acceptReturn,
  return: (act: Act, key: Key) => returnReturn(act, { ...key, reason: '请核对', cells: ['I3'] }),
  reopen: (act: Act, key: Key) => reopenReturn(act, { ...key, reason: '更正' }),
  declineCorrection: (act: Act, key: Key) => declineCorrection(act, { ...key, reason: '无误' }),
  extendDue: (act: Act, key: Key, n: number) =>
    extendDue(act, { ...key, due: `${key.year + 1}-03-${10 + (n % 20)}`, reason: '机构合并' }),
  closeYear: (act: Act, key: Key) => closeYear(act, { year: key.year }),
  reopenYear: (act: Act, key: Key) => reopenYear(act, { year: key.year, reason: '补报' }),
} satisfies Record<string, Command>;
type Action = keyof typeof commands;

const unitsActs: Action[] = ['save', 'submit', 'withdraw', 'requestCorrection', 'comment'];
const officesActs: Action[] = ['accept', 'return', 'reopen', 'declineCorrection', 'extendDue', 'comment'];
const some = (of: Action[], maxLength: number) =>
  fc.array(
    fc.record({
      action: fc.constantFrom(...of),
      /** In milliseconds, before it is done. */
      pause: fc.nat({ max: 12 }),
      /** Sent twice under one key: a double click. */
      twice: fc.boolean(),
    }),
    { minLength: 1, maxLength },
  );
const plans = fc.record({
  clerk: some(unitsActs, 5),
  colleague: some(unitsActs, 3),
  reviewer: some(officesActs, 5),
  deputy: some(officesActs, 5),
  admin: fc.oneof(fc.constant([]), some(['closeYear', 'reopenYear'], 2)),
});
type Plan = readonly { action: Action; pause: number; twice: boolean }[];
type Acknowledged = { actor: string; action: Action };

const told = (sent: PromiseSettledResult<unknown>) => {
  if (sent.status === 'fulfilled') return true;
  // Anything but a refusal, a deadlock above all, is a defect.
  if (!(sent.reason instanceof Refusal)) throw sent.reason;
  return false;
};

async function play(actor: string, plan: Plan, key: Key): Promise<Acknowledged[]> {
  const done: Acknowledged[] = [];
  const user = users.get(actor);
  if (!user) throw new Error(actor);
  for (const { action, pause, twice } of plan) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    acts += 1;
    const n = acts;
    const command: Command = commands[action];
    // A save has no key of its own: it may be repeated, and then changes nothing.
    const send = () =>
      action === 'save'
        ? command(given.act(database, user, inYear(key.year)), key, n)
        : once(given.act(database, user, inYear(key.year)), `key ${n}`, `POST ${action}`, async (act) => ({
            status: 200,
            body: { ...(await command(act, key, n)) },
          }));
    const sent = await Promise.allSettled(twice ? [send(), send()] : [send()]);
    if (sent.filter(told).length > 0) done.push({ actor, action });
  }
  return done;
}

/** The 6th of February after the year, when it is open and not yet due. */
const inYear = (of: number) => new Date(`${of + 1}-02-06T01:00:00Z`);

const detail = z.object({
  version: z.number().nullish(),
  due: z.string().nullish(),
  sha256: z.string().optional(),
});
type Entry = {
  id: bigint;
  action: string;
  actor: string;
  revision: number | null;
  detail: z.infer<typeof detail>;
};

async function logOf(subject: string): Promise<Entry[]> {
  const events = await prisma.event.findMany({ where: { subject }, orderBy: { seq: 'asc' } });
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at + 1));
  return events.map((event) => ({ ...event, detail: detail.parse(event.detail) }));
}

/** In a closed year: what it takes of a correction, and what it never takes. A save looks at the year without waiting for it. */
const corrects = ['submit', 'withdraw'];
const onlyWhileOpen = ['extendDue'];

/** What the log says of a return that began as submitted in an open year; refuses a step that was not allowed then. */
function replay(log: readonly Entry[]) {
  const it = {
    status: 'submitted',
    latest: 1,
    accepted: null as number | null,
    wasReturned: false,
    asked: false,
    due: null as string | null,
    revision: 1,
  };
  let isClosed = false;
  const from = (...statuses: string[]) => expect(statuses).toContain(it.status);
  for (const { action, revision, detail } of log) {
    if (action === 'closeYear' || action === 'reopenYear') isClosed = action === 'closeYear';
    if (isClosed) expect(onlyWhileOpen).not.toContain(action);
    if (isClosed && corrects.includes(action)) expect(it.wasReturned).toBe(true);
    if (revision !== null) expect(revision).toBe(++it.revision);
    if (action === 'save' || action === 'extendDue') from('draft', 'returned');
    if (action === 'extendDue') it.due = detail.due ?? null;
    if (action === 'submit') {
      from('draft', 'returned');
      it.status = 'submitted';
      expect(detail.version).toBe(++it.latest);
    } else if (action === 'withdraw') {
      from('submitted');
      it.status = it.wasReturned ? 'returned' : 'draft';
    } else if (action === 'accept') {
      from('submitted');
      expect(detail.version).toBe(it.latest);
      Object.assign(it, { status: 'accepted', accepted: it.latest, wasReturned: false });
    } else if (action === 'return') {
      from('submitted');
      Object.assign(it, { status: 'returned', wasReturned: true });
    } else if (action === 'reopen') {
      from('accepted');
      Object.assign(it, { status: 'returned', wasReturned: true, asked: false });
    } else if (action === 'requestCorrection' || action === 'declineCorrection') {
      from('accepted');
      expect(it.asked).toBe(action === 'declineCorrection');
      it.asked = !it.asked;
    }
  }
  return it;
}

async function storedReturn({ year, unit }: Key) {
  const row = await prisma.return.findUniqueOrThrow({ where: { year_unitCode: { year, unitCode: unit } } });
  return {
    id: row.id,
    is: {
      status: row.status,
      latest: row.latestVersion,
      accepted: row.acceptedVersion,
      wasReturned: row.returnedReason !== null,
      asked: row.correctionAt !== null,
      due: row.extendedDue?.toISOString().slice(0, 10) ?? null,
      revision: row.revision,
    },
  };
}

const sorted = (of: readonly { actor: string; action: string }[]) =>
  of.map(({ actor, action }) => `${actor} ${action}`).sort();

test('a hundred times everybody at once: one end, and a whole log that tells it', async () => {
  const acknowledged = new Set<string>();
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      year += 1;
      await given.city(prisma, { year });
      const key = { year, unit: 'town-1' };
      await given.return(prisma, { unit: 'town-1', year, status: 'submitted', submittedBy: 'clerk' });
      const done = (
        await Promise.all(Object.entries(plan).map(([actor, acts]) => play(actor, acts, key)))
      ).flat();
      for (const { action } of done) acknowledged.add(action);
      const { id, is } = await storedReturn(key);
      const [log, yearLog] = [await logOf(`return:${id}`), await logOf(`year:${year}`)];
      expect(sorted([...log, ...yearLog])).toEqual(sorted(done));
      const inOrder = [...log, ...yearLog].sort((one, other) => Number(one.id - other.id));
      expect(replay(inOrder)).toEqual(is);
      const versions = await prisma.version.findMany({ where: { returnId: id }, orderBy: { number: 'asc' } });
      const submitted = log.filter(({ action }) => action === 'submit');
      expect(versions.slice(1).map(({ number, sha256 }) => ({ version: number, sha256 }))).toEqual(
        submitted.map(({ detail: { version, sha256 } }) => ({ version, sha256 })),
      );
      const closed = yearLog.at(-1)?.action === 'closeYear';
      const { state } = await prisma.year.findUniqueOrThrow({ where: { year } });
      expect(state).toBe(closed ? 'closed' : 'open');
      expect(await brokenChains(pool, `return:${id}`)).toEqual([]);
      expect(await brokenChains(pool, `year:${year}`)).toEqual([]);
    }),
    { numRuns: 100, endOnFailure: true },
  );
  expect([...acknowledged].sort(), 'each of them came to something').toEqual(Object.keys(commands).sort());
}, 300_000);
