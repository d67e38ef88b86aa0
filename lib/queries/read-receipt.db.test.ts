import { describe, expect, test } from 'vitest';
import type { Role } from '@/lib/access/roles';
import { inRolledBack } from '@/lib/db/testing';
import { given } from '@/lib/db/testing-city';
import { readReceipt } from './read-receipt';

const at = { year: 2017, unit: 'dept-1', number: 1 };

describe('a receipt', () => {
  test('says who reviews it, and what may still be done', () =>
    inRolledBack(async ({ db }) => {
      await given.city(db);
      await given.return(db, { unit: 'dept-1', status: 'submitted' });
      const clerk = await given.user(db, 'clerk', [{ role: 'clerk', unit: 'dept-1' }]);
      await given.user(db, 'reviewer', [{ role: 'reviewer', unit: 'city' }]);
      await given.user(db, 'compiler', [{ role: 'compiler', unit: 'city' }]);
      expect(await readReceipt({ db, user: clerk }, at)).toMatchObject({
        number: 1,
        latest: 1,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        standing: 'waiting',
        office: { name: '测试市', people: ['reviewer 的姓名'] },
        actions: ['withdraw'],
        scans: { scans: [], actions: ['attachScan', 'removeScan'] },
      });
    }));

  test('of an older version offers nothing more to do', () =>
    inRolledBack(async ({ db }) => {
      await given.city(db);
      const id = await given.return(db, { unit: 'dept-1', status: 'submitted' });
      const { id: _, ...first } = await db.version.findFirstOrThrow({ where: { returnId: id } });
      const data = {
        ...first,
        number: 2,
        topics: [],
        explanations: {},
        chapters: undefined,
        madeFrom: undefined,
      };
      await db.version.create({ data });
      await db.return.update({ where: { id }, data: { latestVersion: 2 } });
      const clerk = await given.user(db, 'clerk', [{ role: 'clerk', unit: 'dept-1' }]);
      expect(await readReceipt({ db, user: clerk }, at)).toMatchObject({
        standing: 'replaced',
        latest: 2,
        actions: [],
        scans: { actions: [] },
      });
    }));

  test('of the top names nobody above', () =>
    inRolledBack(async ({ db }) => {
      await given.city(db);
      await given.return(db, { unit: 'city', status: 'submitted' });
      const user = await given.user(db, 'compiler', [{ role: 'compiler', unit: 'city' }]);
      expect(await readReceipt({ db, user }, { ...at, unit: 'city' })).toMatchObject({ office: null });
    }));

  const others: { role: Role; unit: string; number: number; why: string }[] = [
    { role: 'clerk', unit: 'dept-2', number: 1, why: 'another unit' },
    { role: 'administrator', unit: 'city', number: 1, why: 'sees no contents' },
    { role: 'clerk', unit: 'dept-1', number: 2, why: 'no such version' },
  ];
  test.each(others)('is not found by $role of $unit, version $number: $why', ({ role, unit, number }) =>
    inRolledBack(async ({ db }) => {
      await given.city(db);
      await given.return(db, { unit: 'dept-1', status: 'submitted' });
      const user = await given.user(db, 'asker', [{ role, unit }]);
      await expect(readReceipt({ db, user }, { ...at, number })).rejects.toMatchObject({ code: 'notFound' });
    }),
  );
});
