import { describe, expect, test } from 'vitest';
import { may, type Right, type Role, roles } from '@/lib/access/roles';
import { Prisma } from '@/lib/db/generated/client';
import { inRolledBack } from '@/lib/db/testing';
import { given } from '@/lib/db/testing-city';
import { Refusal } from '@/lib/refusal';
import { listReturns } from './list-returns';
import { withinReach } from './reach';
import { readHistory } from './read-history';
import { readReturn } from './read-return';
import { readRollup } from './read-rollup';
import { readTasks } from './read-tasks';
import { inTree, placeOf, type UnitRow, unitColumns, unitView } from './unit-rows';
import type { UnitView } from './views';

const asOf = '2017-12-31';
const everyRole = Object.keys(roles) as Role[];
const everyRight = [...new Set(Object.values(roles).flatMap((rights) => Object.keys(rights)))] as Right[];
const codes = ['city', 'dept-1', 'county-a', 'town-1', 'town-3'];

const isRefused = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error.code : Promise.reject(error)),
  );

test(
  'the reach in SQL is the reach in code: every role, every right, granted anywhere',
  () =>
    inRolledBack(async ({ db }) => {
      await given.city(db);
      const rows = await db.$queryRaw<UnitRow[]>(
        Prisma.sql`select ${unitColumns} from unit_period p where ${inTree(asOf)}`,
      );
      const units = rows.map(unitView);
      for (const role of everyRole) {
        for (const unit of codes) {
          for (const right of everyRight) {
            const grants = [{ role, unit }];
            const found = await db.$queryRaw<{ code: string }[]>(
              Prisma.sql`select p.unit_code as code from unit_period p where ${withinReach(grants, right)}`,
            );
            const allowed = units.filter((one: UnitView) => may(grants, right, placeOf(one)));
            expect([role, unit, right, found.map((row) => row.code).sort()]).toEqual([
              role,
              unit,
              right,
              allowed.map((one) => one.code).sort(),
            ]);
          }
        }
      }
    }),
  60_000,
);

test(
  'who may not see something is told that it is not there: every role, every place, every reading',
  () =>
    inRolledBack(async ({ db }) => {
      await given.city(db);
      const ancestors: Record<string, string[]> = {
        city: [],
        'dept-1': ['city'],
        'county-a': ['city'],
        'town-1': ['county-a', 'city'],
        'town-3': ['county-b', 'city'],
      };
      for (const role of everyRole) {
        for (const home of codes) {
          const grants = [{ role, unit: home }];
          const asker = { db, user: { id: 'x', username: 'x', name: 'x', grants, scope: 'write' as const } };
          for (const unit of codes) {
            const place = { unit, ancestors: ancestors[unit] ?? [] };
            const reads = may(grants, 'return.read', place) ? null : 'notFound';
            expect([role, home, unit, await isRefused(readReturn(asker, { year: 2017, unit }))]).toEqual([
              role,
              home,
              unit,
              reads,
            ]);
            expect(await isRefused(readHistory(asker, { year: 2017, unit }))).toBe(reads);
            const isArea = unit === 'city' || unit === 'county-a';
            const adds = isArea && may(grants, 'area.read', place) ? null : 'notFound';
            const rollup = isRefused(readRollup(asker, { year: 2017, area: unit, basis: 'all' }));
            expect([role, home, unit, await rollup]).toEqual([role, home, unit, adds]);
          }
        }
      }
    }),
  60_000,
);

describe('the list of returns', () => {
  test('goes on where it stopped, without a gap or a repetition, in the order of the tree', () =>
    inRolledBack(async ({ db }) => {
      await given.city(db);
      const user = await given.user(db, 'office', [{ role: 'reviewer', unit: 'city' }]);
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await listReturns({ db, user }, { year: 2017, limit: 3, ...(cursor ? { cursor } : {}) });
        seen.push(...page.returns.map((row) => row.unit.code));
        cursor = page.next ?? undefined;
      } while (cursor);
      expect(seen).toEqual([
        'city',
        'dept-1',
        'dept-2',
        'county-a',
        'town-1',
        'town-2',
        'county-b',
        'town-3',
      ]);
    }));

  test('takes an area with everything below it, and a status', () =>
    inRolledBack(async ({ db }) => {
      await given.city(db);
      await given.return(db, { unit: 'town-2', status: 'submitted' });
      const user = await given.user(db, 'office', [{ role: 'reviewer', unit: 'city' }]);
      const below = await listReturns({ db, user }, { year: 2017, area: 'county-a' });
      expect(below.returns.map((row) => row.unit.code)).toEqual(['county-a', 'town-1', 'town-2']);
      const submitted = await listReturns({ db, user }, { year: 2017, status: 'submitted' });
      expect(submitted.returns).toHaveLength(1);
      expect(submitted.returns[0]).toMatchObject({ filled: 54, of: 54, version: 1, findings: { error: 0 } });
    }));

  test('an administrator sees how far everybody is, and no figure', () =>
    inRolledBack(async ({ db }) => {
      await given.city(db);
      const user = await given.user(db, 'admin', [{ role: 'administrator', unit: 'city' }]);
      expect((await listReturns({ db, user }, { year: 2017 })).returns).toHaveLength(8);
    }));
});

test('tasks: the clerk’s own to fill, the office’s to review, and not one’s own submission to accept', () =>
  inRolledBack(async ({ db }) => {
    await given.city(db);
    await given.return(db, { unit: 'town-1', status: 'returned' });
    await given.return(db, { unit: 'town-2', status: 'submitted' });
    const clerk = await given.user(db, 'clerk', [{ role: 'clerk', unit: 'town-1' }]);
    const office = await given.user(db, 'office', [
      { role: 'reviewer', unit: 'county-a' },
      { role: 'compiler', unit: 'county-a' },
    ]);
    const own = await readTasks({ db, user: clerk }, { year: 2017 });
    expect(own.fill.map((row) => row.unit.code)).toEqual(['town-1']);
    expect(own.returnedNotes['town-1']).toMatchObject({ reason: '请核对' });
    expect([own.review, own.compile, own.progress]).toEqual([[], [], []]);
    const theirs = await readTasks({ db, user: office }, { year: 2017 });
    expect(theirs.review.map((row) => row.unit.code)).toEqual(['town-2']);
    expect(theirs.compile[0]?.outstanding.map((unit) => unit.code)).toEqual(['town-1', 'town-2']);
    expect(theirs.progress).toMatchObject([{ area: { code: 'county-a' }, accepted: 0, submitted: 1, of: 2 }]);
    expect(theirs.fill).toEqual([]);
  }));
