import { describe, expect, test } from 'vitest';
import { given } from '@/lib/db/testing-city';
import { saveCells } from './save-cells';
import { submitReturn } from './submit-return';
import { inTown, town } from './testing-town';
import { withdrawReturn } from './withdraw-return';

describe('two clerks in one form', () => {
  test('cells that nobody else touched never conflict', () =>
    inTown(async (database, { clerk, colleague }) => {
      await saveCells(given.act(database, colleague), { ...town, base: 0, cells: { A1: 1 } });
      const saved = await saveCells(given.act(database, clerk), { ...town, base: 0, cells: { A2_1: 2 } });
      expect(saved.cells).toMatchObject({ A1: 1n, A2_1: 2n });
    }));

  test('a cell that the other changed since is refused with all three values, and nothing is saved', () =>
    inTown(async (database, { clerk, colleague }) => {
      await saveCells(given.act(database, clerk), { ...town, base: 0, cells: { H4: 1.5 } });
      await saveCells(given.act(database, colleague), { ...town, base: 1, cells: { H4: 2 } });
      await saveCells(given.act(database, colleague), { ...town, base: 2, cells: { H4: 2.5 } });
      const save = saveCells(given.act(database, clerk), { ...town, base: 1, cells: { H4: 3, A1: 9 } });
      await expect(save).rejects.toMatchObject({
        code: 'stale',
        cells: [{ code: 'H4', base: 1.5, theirs: 2.5, yours: 3, by: 'colleague 的姓名' }],
      });
      expect(await database.db.cell.count({ where: { code: 'A1' } })).toBe(0);
      expect(await database.db.event.count()).toBe(3);
    }));

  test.each([
    { why: 'both typed the same', mine: 2, base: 0 },
    { why: 'I had seen what the other typed', mine: 3, base: 1 },
  ])('no conflict: $why', ({ mine, base }) =>
    inTown(async (database, { clerk, colleague }) => {
      await saveCells(given.act(database, colleague), { ...town, base: 0, cells: { A1: 2 } });
      const saved = await saveCells(given.act(database, clerk), { ...town, base, cells: { A1: mine } });
      expect(saved.cells.A1).toBe(BigInt(mine));
    }),
  );

  test('my own earlier change is no conflict', () =>
    inTown(async (database, { clerk }) => {
      await saveCells(given.act(database, clerk), { ...town, base: 0, cells: { A1: 2 } });
      expect(
        (await saveCells(given.act(database, clerk), { ...town, base: 0, cells: { A1: 3 } })).revision,
      ).toBe(2);
    }));

  test('topics of the other are not overwritten either', () =>
    inTown(async (database, { clerk, colleague }) => {
      const theirs = [{ name: '低保', count: 2 }];
      await saveCells(given.act(database, colleague), { ...town, base: 0, cells: {}, topics: theirs });
      const save = saveCells(given.act(database, clerk), { ...town, base: 0, cells: {}, topics: [] });
      await expect(save).rejects.toMatchObject({
        code: 'stale',
        cells: [{ code: 'C4', base: null, theirs, yours: [] }],
      });
      await saveCells(given.act(database, clerk), { ...town, base: 0, cells: {}, topics: theirs });
    }));

  test('with two windows my own earlier change is one, where the window says so', () =>
    inTown(async (database, { clerk }) => {
      const act = given.act(database, clerk);
      await saveCells(act, { ...town, base: 0, cells: { A1: 2 } });
      const save = saveCells(act, { ...town, base: 0, cells: { A1: 3 }, strict: true });
      await expect(save).rejects.toMatchObject({
        code: 'stale',
        cells: [{ code: 'A1', theirs: 2, yours: 3 }],
      });
      const again = await saveCells(act, { ...town, base: 0, cells: { A1: 2, A1a: 0 }, strict: true });
      expect(again.revision, 'the same value is no conflict').toBe(2);
    }));

  test('an explanation of the other is not overwritten, and those of other rules are merged', () =>
    inTown(async (database, { clerk, colleague }) => {
      const [mine, theirs] = [given.act(database, clerk), given.act(database, colleague)];
      const say = (base: number, explanations: Record<string, string | null>) => ({
        ...town,
        base,
        cells: {},
        explanations,
      });
      await saveCells(mine, say(0, { a: '原来' }));
      await saveCells(theirs, say(1, { a: '改过' }));
      await expect(saveCells(mine, say(1, { a: '另改' }))).rejects.toMatchObject({
        code: 'stale',
        cells: [
          { code: 'explanation:a', base: '原来', theirs: '改过', yours: '另改', by: 'colleague 的姓名' },
        ],
      });
      await expect(saveCells(mine, say(1, { a: null }))).rejects.toMatchObject({
        cells: [{ code: 'explanation:a', yours: null }],
      });
      expect((await saveCells(mine, say(1, { a: '改过', b: '新的' }))).explanations).toEqual({
        a: '改过',
        b: '新的',
      });
      expect((await saveCells(mine, say(2, { a: '见过再改' }))).explanations.a).toBe('见过再改');
    }));

  test('what I changed again after the other is mine, whatever the base', () =>
    inTown(async (database, { clerk, colleague }) => {
      const mine = given.act(database, clerk);
      const say = (base: number, name: string) => ({
        ...town,
        base,
        cells: {},
        topics: [{ name, count: 1 }],
        explanations: { a: name },
      });
      await saveCells(given.act(database, colleague), say(0, '甲'));
      await saveCells(mine, say(1, '乙'));
      expect((await saveCells(mine, say(0, '丙'))).explanations).toEqual({ a: '丙' });
      await expect(saveCells(mine, { ...say(0, '丁'), strict: true })).rejects.toMatchObject({
        code: 'stale',
        cells: [{ code: 'C4' }, { code: 'explanation:a', base: null, theirs: '丙' }],
      });
    }));

  test('nor one that was sent with a submission', () =>
    inTown(async (database, { clerk, colleague }) => {
      const [mine, theirs] = [given.act(database, clerk), given.act(database, colleague)];
      const cells = { ...given.zeros(), D: 3, D1: 1, D3: 1 };
      await saveCells(mine, { ...town, base: 0, cells });
      await submitReturn(theirs, { ...town, explanations: { 'review-outcomes': '1件未审结' } });
      await withdrawReturn(theirs, town);
      const save = saveCells(mine, {
        ...town,
        base: 1,
        cells: {},
        explanations: { 'review-outcomes': '别的' },
      });
      await expect(save).rejects.toMatchObject({
        code: 'stale',
        cells: [{ code: 'explanation:review-outcomes', base: null, theirs: '1件未审结' }],
      });
    }));

  test('a base that does not exist yet is refused', () =>
    inTown(async (database, { clerk }) => {
      const save = saveCells(given.act(database, clerk), { ...town, base: 7, cells: { A1: 1 } });
      await expect(save).rejects.toMatchObject({ code: 'badRequest' });
    }));
});
