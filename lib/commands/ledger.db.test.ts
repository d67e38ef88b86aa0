import { describe, expect, test } from 'vitest';
import type { Role } from '@/lib/access/roles';
import type { User } from '@/lib/access/user';
import { inRolledBack, type TestDatabase } from '@/lib/db/testing';
import { given, testNow } from '@/lib/db/testing-city';
import { openAdjustments } from '@/lib/queries/open-adjustments';
import { readLedger } from '@/lib/queries/read-ledger';
import { readRollup } from '@/lib/queries/read-rollup';
import type { Status } from '@/lib/workflow/transitions';
import { acceptReturn } from './accept-return';
import { addAdjustment } from './add-adjustment';
import { approveAdjustment } from './approve-adjustment';
import { removeAdjustment } from './remove-adjustment';
import { returnReturn } from './return-return';
import { submitReturn } from './submit-return';
import { withdrawReturn } from './withdraw-return';

type Ledgered = TestDatabase & { author: User; second: User; city: User };

/** A county whose two townships reported 7 and 2 of A1, its two compilers, and the office above, which compiles too. */
function inCounty(fn: (of: Ledgered) => Promise<void>): Promise<void> {
  return inRolledBack(async (database) => {
    const { db } = database;
    await given.city(db);
    await given.return(db, { unit: 'town-1', status: 'accepted', cells: { A1: 7n, A2_2: 9n } });
    await given.return(db, { unit: 'town-2', status: 'accepted', cells: { A1: 2n } });
    const compiler = [{ role: 'compiler', unit: 'county-a' }] as const;
    await fn({
      ...database,
      author: await given.user(db, 'author', compiler),
      second: await given.user(db, 'second', compiler),
      city: await given.user(db, 'city', [
        { role: 'reviewer', unit: 'city' },
        { role: 'compiler', unit: 'city' },
      ]),
    });
  });
}

const at = { year: 2017, area: 'county-a' };
const county = { year: 2017, unit: 'county-a' };
const overlap = { ...at, cell: 'A1', amount: -2, reason: '联合发文', units: ['town-1', 'town-2'] };
const asked = { ...at, basis: 'accepted' } as const;

describe('a second person', () => {
  test('approves a row; no figure and no fingerprint changes, and the log says who', () =>
    inCounty(async (of) => {
      const { id } = await addAdjustment(given.act(of, of.author), overlap);
      const asker = { db: of.db, user: of.second };
      const before = await readRollup(asker, asked);
      const done = await approveAdjustment(given.act(of, of.second), { ...at, id });
      expect(done).toEqual({ id, by: 'second 的姓名', at: testNow });
      const after = await readRollup(asker, asked);
      expect(after.adjustments[0]?.approved).toEqual({ by: 'second 的姓名', at: testNow });
      const unapproved = after.adjustments.map((row) => ({ ...row, approved: null }));
      expect({ ...after, adjustments: unapproved }).toEqual(before);
      const event = await of.db.event.findFirstOrThrow({ where: { action: 'approveAdjustment' } });
      expect(event).toMatchObject({ actor: 'second', detail: { adjustment: id, cell: 'A1', amount: '-2' } });
    }));

  test.each<{ why: string; role: Role; unit: string; code: string | null }>([
    { why: 'another compiler of the area', role: 'compiler', unit: 'county-a', code: null },
    { why: 'a reviewer of the office above', role: 'reviewer', unit: 'city', code: null },
    { why: 'a compiler of the office above', role: 'compiler', unit: 'city', code: 'forbidden' },
    { why: 'the area’s own reviewer', role: 'reviewer', unit: 'county-a', code: 'forbidden' },
    { why: 'an auditor', role: 'auditor', unit: 'city', code: 'forbidden' },
    { why: 'an administrator', role: 'administrator', unit: 'city', code: 'notFound' },
    { why: 'a clerk of one of its units', role: 'clerk', unit: 'town-1', code: 'notFound' },
    { why: 'another county’s compiler', role: 'compiler', unit: 'county-b', code: 'notFound' },
  ])('may be $why: $code', ({ role, unit, code }) =>
    inCounty(async (of) => {
      const { id } = await addAdjustment(given.act(of, of.author), overlap);
      const person = await given.user(of.db, 'person', [{ role, unit }]);
      const approve = approveAdjustment(given.act(of, person), { ...at, id });
      if (code === null) expect((await approve).by).toBe('person 的姓名');
      else await expect(approve).rejects.toMatchObject({ code });
    }),
  );

  test('is never the author, whatever roles the author has', () =>
    inCounty(async (of) => {
      const { id } = await addAdjustment(given.act(of, of.author), overlap);
      const everything = { ...of.author, grants: [...of.author.grants, ...of.city.grants] };
      const approve = approveAdjustment(given.act(of, everything), { ...at, id });
      await expect(approve).rejects.toMatchObject({ code: 'ownAdjustment' });
    }));

  test('comes once, to a row that stands, of this area', () =>
    inCounty(async (of) => {
      const approve = (id: number, area = 'county-a') =>
        approveAdjustment(given.act(of, of.second), { year: 2017, area, id });
      const { id } = await addAdjustment(given.act(of, of.author), overlap);
      await approve(id);
      await expect(approve(id)).rejects.toMatchObject({
        code: 'adjustmentApproved',
        params: { by: 'second 的姓名' },
      });
      await removeAdjustment(given.act(of, of.author), { ...at, id });
      await expect(approve(id)).rejects.toMatchObject({
        code: 'adjustmentRemoved',
        params: { by: 'author 的姓名' },
      });
      await expect(approve(id + 1)).rejects.toMatchObject({ code: 'notFound' });
      const others = await given.user(of.db, 'others', [{ role: 'compiler', unit: 'county-b' }]);
      const elsewhere = approveAdjustment(given.act(of, others), { year: 2017, area: 'county-b', id });
      await expect(elsewhere).rejects.toMatchObject({ code: 'notFound' });
      const read = await readLedger({ db: of.db, user: of.second }, asked);
      expect(read).toMatchObject({
        counts: { standing: 0, open: 0, removed: 1 },
        cells: [{ children: 9n, adjusted: 0n, total: 9n, rows: [{ id, removed: { by: 'author 的姓名' } }] }],
      });
    }));

  test.each<{ status: Status; yearState: 'open' | 'closed' | 'published'; code: string | null }>([
    { status: 'submitted', yearState: 'open', code: null },
    { status: 'accepted', yearState: 'closed', code: null },
    { status: 'returned', yearState: 'closed', code: null },
    { status: 'accepted', yearState: 'published', code: 'yearNotOpen' },
  ])('approves while the table is $status and the year $yearState: $code', ({ status, yearState, code }) =>
    inCounty(async (of) => {
      const { id } = await addAdjustment(given.act(of, of.author), overlap);
      await given.return(of.db, { unit: 'county-a', status });
      await of.db.year.update({ where: { year: 2017 }, data: { state: yearState } });
      const approve = approveAdjustment(given.act(of, of.second), { ...at, id });
      if (code === null) await approve;
      else await expect(approve).rejects.toMatchObject({ code });
    }),
  );
});

describe('accepting a compiled table', () => {
  test('approves what is still open in its version, each with its own entry', () =>
    inCounty(async (of) => {
      const act = given.act(of, of.author);
      const first = await addAdjustment(act, overlap);
      const second = await addAdjustment(act, { ...overlap, amount: -1, units: ['town-1'] });
      const gone = await addAdjustment(act, { ...overlap, amount: -1, units: ['town-2'] });
      await removeAdjustment(act, { ...at, id: gone.id });
      await approveAdjustment(given.act(of, of.second), { ...at, id: first.id });
      await submitReturn(act, county);
      const open = () => openAdjustments(of.db, { ...at, version: 1 });
      expect(await open()).toMatchObject([
        { id: second.id, cell: 'A1', amount: -1n, createdBy: 'author', by: 'author 的姓名' },
      ]);
      await acceptReturn(given.act(of, of.city), county);
      expect(await open()).toEqual([]);
      const rows = await of.db.adjustment.findMany({ orderBy: { id: 'asc' } });
      expect(rows.map((row) => row.approvedBy)).toEqual(['second', 'city', null]);
      const events = await of.db.event.findMany({
        where: { action: { in: ['approveAdjustment', 'accept'] } },
        orderBy: { id: 'asc' },
      });
      expect(events.map(({ actor, action, detail }) => [actor, action, detail])).toEqual([
        ['second', 'approveAdjustment', { adjustment: first.id, cell: 'A1', amount: '-2' }],
        ['city', 'approveAdjustment', { adjustment: second.id, cell: 'A1', amount: '-1', version: 1 }],
        ['city', 'accept', { version: 1 }],
      ]);
    }));

  test('is refused to the author of an open row, and nothing of it happens', () =>
    inCounty(async (of) => {
      const both = await given.user(of.db, 'both', [
        { role: 'compiler', unit: 'county-a' },
        { role: 'reviewer', unit: 'city' },
      ]);
      const { id } = await addAdjustment(given.act(of, both), overlap);
      await addAdjustment(given.act(of, of.author), { ...overlap, amount: -1, units: ['town-1'] });
      await submitReturn(given.act(of, of.author), county);
      const accept = () => acceptReturn(given.act(of, both), county);
      await expect(accept()).rejects.toMatchObject({ code: 'acceptsOwnAdjustment', cells: [{ code: 'A1' }] });
      expect(await of.db.adjustment.count({ where: { approvedAt: null } })).toBe(2);
      await approveAdjustment(given.act(of, of.second), { ...at, id });
      expect((await accept()).status).toBe('accepted');
      expect(await of.db.adjustment.count({ where: { approvedAt: null } })).toBe(0);
    }));

  test('of a version whose rows changed later is about the rows of that version', () =>
    inCounty(async (of) => {
      const act = given.act(of, of.author);
      const { id } = await addAdjustment(act, overlap);
      await submitReturn(act, county);
      await returnReturn(given.act(of, of.city), { ...county, reason: '核对', cells: ['A1'] });
      await removeAdjustment(act, { ...at, id });
      await submitReturn(act, county);
      expect(await openAdjustments(of.db, { ...at, version: 1 })).toMatchObject([{ id }]);
      expect(await openAdjustments(of.db, { ...at, version: 2 })).toEqual([]);
      await acceptReturn(given.act(of, of.city), county);
      expect(await of.db.adjustment.findUnique({ where: { id } })).toMatchObject({ approvedAt: null });
    }));
});

describe('the ledger', () => {
  test('takes no row and gives none back while the table is on its way up', () =>
    inCounty(async (of) => {
      const act = given.act(of, of.author);
      const { id } = await addAdjustment(act, overlap);
      await submitReturn(act, county);
      await expect(addAdjustment(act, overlap)).rejects.toMatchObject({ code: 'wrongState' });
      await expect(removeAdjustment(act, { ...at, id })).rejects.toMatchObject({ code: 'wrongState' });
      await withdrawReturn(act, county);
      await removeAdjustment(act, { ...at, id });
    }));

  test.each([
    { why: 'as much as was reported', amounts: [-9], refused: null },
    { why: 'more than was reported', amounts: [-10], refused: { amount: '10', reported: '9', units: 2 } },
    { why: 'more, together', amounts: [-5, -5], refused: { amount: '10', reported: '9', units: 2 } },
    { why: 'some of it given back between', amounts: [-5, 3, -5], refused: null },
  ])('takes away $why: $refused', ({ amounts, refused }) =>
    inCounty(async (of) => {
      const act = given.act(of, of.author);
      const adding = async () => {
        for (const amount of amounts) await addAdjustment(act, { ...overlap, amount });
      };
      if (refused === null) await adding();
      else
        await expect(adding()).rejects.toMatchObject({
          code: 'adjustmentTooLarge',
          params: refused,
          cells: [{ code: 'A1' }],
        });
    }),
  );

  test('marks what deserves a second look, by the accepted tables', () =>
    inCounty(async (of) => {
      const act = given.act(of, of.author);
      for (const amount of [-2, -1, 1]) await addAdjustment(act, { ...overlap, amount });
      const { cells } = await readLedger({ db: of.db, user: of.second }, asked);
      expect(cells[0]?.rows.map(({ doubt, mayApprove }) => [doubt, mayApprove])).toEqual([
        [null, true],
        [{ kind: 'moreThanTwice', taken: 3n, most: 2n }, true],
        [{ kind: 'adds' }, true],
      ]);
      const own = await readLedger({ db: of.db, user: of.author }, asked);
      expect(own.cells[0]?.rows.every(({ mayApprove }) => mayApprove)).toBe(false);
    }));
});
