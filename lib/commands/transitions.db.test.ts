import { describe, expect, test } from 'vitest';
import { type Grant, may, type Place, type Role, roles } from '@/lib/access/roles';
import type { Db } from '@/lib/db/client';
import { inRolledBack, type TestDatabase } from '@/lib/db/testing';
import { given } from '@/lib/db/testing-city';
import { Refusal, type RefusalCode } from '@/lib/refusal';
import {
  type Action,
  actions,
  type ReturnKind,
  refusalOf,
  type Situation,
  type Status,
  statusAfter,
  transitions,
  type YearState,
} from '@/lib/workflow/transitions';
import { acceptReturn } from './accept-return';
import type { Act } from './act';
import { declineCorrection } from './decline-correction';
import { extendDue } from './extend-due';
import { reopenReturn } from './reopen-return';
import { requestCorrection } from './request-correction';
import { returnReturn } from './return-return';
import { saveCells } from './save-cells';
import { saveChapters } from './save-chapters';
import { submitReturn } from './submit-return';
import { withdrawReturn } from './withdraw-return';

type Key = { year: number; unit: string };
type Case = Situation & { action: Action };

const commands: Record<Action, (act: Act, key: Key) => Promise<unknown>> = {
  save: (act, key) => saveCells(act, { ...key, base: 1, cells: { A1: 1, A2_1: 1 } }),
  write: (act, key) => saveChapters(act, { ...key, base: 0, chapters: { 1: '概述。' } }),
  submit: submitReturn,
  withdraw: withdrawReturn,
  accept: acceptReturn,
  return: (act, key) => returnReturn(act, { ...key, reason: '请核对', cells: ['A1'] }),
  reopen: (act, key) => reopenReturn(act, { ...key, reason: '更正' }),
  requestCorrection: (act, key) => requestCorrection(act, { ...key, reason: '漏计1件' }),
  declineCorrection: (act, key) => declineCorrection(act, { ...key, reason: '数据无误' }),
  extendDue: (act, key) => extendDue(act, { ...key, due: '2018-02-20', reason: '机构合并' }),
};

const places: Record<ReturnKind, Place> = {
  entered: { unit: 'town-1', ancestors: ['county-a', 'city'] },
  compiled: { unit: 'county-a', ancestors: ['city'] },
};
const kinds: readonly ReturnKind[] = ['entered', 'compiled'];
const standings: readonly Pick<Situation, 'status' | 'wasReturned' | 'correctionAsked'>[] = [
  { status: 'draft', wasReturned: false, correctionAsked: false },
  { status: 'submitted', wasReturned: false, correctionAsked: false },
  { status: 'submitted', wasReturned: true, correctionAsked: false },
  { status: 'returned', wasReturned: true, correctionAsked: false },
  { status: 'accepted', wasReturned: false, correctionAsked: false },
  { status: 'accepted', wasReturned: false, correctionAsked: true },
];
const yearStates: readonly YearState[] = ['preparing', 'open', 'closed', 'published'];

/** What the two tables say must happen. */
function expected(it: Case, grants: readonly Grant[]): Status | RefusalCode {
  const place = places[it.kind];
  if (!may(grants, 'return.read', place)) return 'notFound';
  const right = it.action === 'save' ? 'return.fill' : transitions[it.action].right[it.kind];
  if (right && !may(grants, right, place)) return 'forbidden';
  return refusalOf(it.action, it) ?? statusAfter(it.action, it);
}

class Undo extends Error {}

/** What does happen: the status afterwards or the code of the refusal; undone at the end. */
async function outcome(
  database: TestDatabase,
  it: Case,
  grants: readonly Grant[],
): Promise<Status | RefusalCode> {
  let told: Status | RefusalCode | undefined;
  const key = { year: 2017, unit: places[it.kind].unit };
  const run = database.db.$transaction(async (db) => {
    await standing(db, it, key.unit);
    const user = await given.user(db, 'asker', grants);
    const before = await db.event.count();
    const at = { where: { year_unitCode: { year: 2017, unitCode: key.unit } } };
    try {
      await commands[it.action](given.act({ ...database, db }, user), key);
      told = (await db.return.findUniqueOrThrow(at)).status;
      expect(await db.event.count()).toBe(before + 1);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      told = error.code;
      expect(await db.event.count()).toBe(before);
      expect(await db.return.findUniqueOrThrow(at)).toMatchObject({ status: it.status, revision: 1 });
    }
    throw new Undo();
  });
  await expect(run).rejects.toThrow(Undo);
  if (!told) throw new Error('nothing happened');
  return told;
}

async function standing(db: Db, it: Case, unit: string): Promise<void> {
  const { kind, status, wasReturned, yearState, correctionAsked } = it;
  await given.return(db, { unit, status, wasReturned, correctionAsked });
  if (kind === 'compiled')
    for (const child of ['town-1', 'town-2']) await given.return(db, { unit: child, status: 'accepted' });
  await db.year.update({ where: { year: 2017 }, data: { state: yearState } });
}

/** One who has every right on the return, so that only its state can refuse. */
const everything: Record<ReturnKind, Grant[]> = {
  entered: [
    { role: 'clerk', unit: 'town-1' },
    { role: 'reviewer', unit: 'county-a' },
  ],
  compiled: [
    { role: 'clerk', unit: 'county-a' },
    { role: 'compiler', unit: 'county-a' },
    { role: 'reviewer', unit: 'city' },
  ],
};

describe.each(actions)('%s, as the transitions say', (action) => {
  test.each(kinds)(
    '%s',
    (kind) =>
      inRolledBack(async (database) => {
        await given.city(database.db);
        for (const standingOf of standings) {
          for (const yearState of yearStates) {
            const it = { action, kind, yearState, ...standingOf };
            const result = await outcome(database, it, everything[kind]);
            expect({ ...it, result }).toEqual({ ...it, result: expected(it, everything[kind]) });
          }
        }
      }),
    120_000,
  );
});

const everyRole = Object.keys(roles) as Role[];
const everywhere = ['city', 'county-a', 'county-b', 'town-1', 'town-2'];

describe.each(actions)('%s, as the roles say', (action) => {
  test.each(kinds)(
    '%s',
    (kind) =>
      inRolledBack(async (database) => {
        await given.city(database.db);
        const status = transitions[action].from[0] ?? 'draft';
        for (const role of everyRole) {
          for (const unit of everywhere) {
            const correctionAsked = transitions[action].asked === true;
            const it: Case = {
              action,
              kind,
              status,
              yearState: 'open',
              wasReturned: false,
              correctionAsked,
            };
            const result = await outcome(database, it, [{ role, unit }]);
            expect({ role, unit, result }).toEqual({ role, unit, result: expected(it, [{ role, unit }]) });
          }
        }
      }),
    120_000,
  );
});
