import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Db } from '@/lib/db/client';
import { inRolledBack } from '@/lib/db/testing';
import { anyTree } from '@/lib/db/testing-any-tree';
import { given, testNow } from '@/lib/db/testing-city';
import { childrenIn, givenTree, province } from '@/lib/db/testing-tree';
import { readGrid } from './read-grid';
import { readRollup } from './read-rollup';
import { readRollupCell } from './read-rollup-cell';
import { sendUp } from './testing-send-up';

/** Cells that no rule speaks of, so that any figures may be submitted. */
const codes = ['F', 'C2_1', 'C2_2', 'H4'];

const trees = anyTree({ least: 1, most: 14 });

type Fix = { area: string; cell: string; amount: bigint };

const cells = fc.record(
  Object.fromEntries(codes.map((code) => [code, fc.bigInt({ min: 1000n, max: 900_000_000n })])),
);
async function adjust(db: Db, fixes: readonly Fix[]): Promise<void> {
  await db.adjustment.createMany({
    data: fixes.map(({ area, cell, amount }) => ({
      ...{ year: 2017, areaCode: area, cell, amount, reason: '重复', units: [] },
      ...{ createdBy: 'somebody', createdAt: testNow },
    })),
  });
}

describe('adding up', () => {
  test(
    'submitted and accepted level by level, the top has every figure of every unit once',
    () =>
      fc.assert(
        fc.asyncProperty(trees, fc.array(cells, { minLength: 15, maxLength: 15 }), (tree, figures) =>
          inRolledBack(async (database) => {
            await givenTree(database.db, tree);
            const isArea = (code: string) => childrenIn(tree, code).length > 0;
            const sums: Record<string, bigint> = {};
            for (const [at, { code: unit }] of tree.entries()) {
              const own = figures[at] ?? {};
              if (isArea(unit)) continue;
              await given.return(database.db, { unit, status: 'accepted', cells: own });
              for (const code of codes) sums[code] = (sums[code] ?? 0n) + (own[code] ?? 0n);
            }
            const top = tree.filter(({ code }) => isArea(code)).map(({ code }) => code);
            await adjust(
              database.db,
              top.map((area) => ({ area, cell: 'F', amount: -3n })),
            );
            for (const unit of top.toReversed().filter((code) => code !== 'u0'))
              await sendUp(database, tree, unit);
            const user = await given.user(database.db, 'top', [{ role: 'compiler', unit: 'u0' }]);
            const asked = { year: 2017, area: 'u0', basis: 'accepted' } as const;
            const { cells: total } = await readRollup({ db: database.db, user }, asked);
            expect(Object.fromEntries(codes.map((code) => [code, total[code]]))).toEqual({
              ...sums,
              F: (sums.F ?? 0n) - 3n * BigInt(top.length),
            });
          }),
        ),
        { numRuns: 6 },
      ),
    120_000,
  );

  test('a total opens level by level: each level’s parts and adjustments add up to it, and each part is that level’s total', () =>
    inRolledBack(async ({ db }) => {
      await givenTree(db, province);
      const leaves = province.filter(({ code }) => childrenIn(province, code).length === 0);
      for (const [at, { code: unit }] of leaves.entries())
        await given.return(db, {
          unit,
          status: at % 2 ? 'draft' : 'submitted',
          cells: { F: 100n + BigInt(at) },
        });
      await adjust(db, [
        { area: 'county-1', cell: 'F', amount: -7n },
        { area: 'city-1', cell: 'F', amount: -11n },
      ]);
      const user = await given.user(db, 'top', [{ role: 'reviewer', unit: 'province' }]);
      const open = (area: string) =>
        readRollupCell({ db, user }, { year: 2017, area, code: 'F', basis: 'all' });
      let seen = 0;
      for (const area of ['province', 'city-1', 'county-1', 'county-2', 'city-2', 'county-3']) {
        const { total, units, adjustments } = await open(area);
        const parts = units.reduce((sum, { value }) => sum + (value ?? 0n), 0n);
        expect(parts + adjustments.reduce((sum, { amount }) => sum + amount, 0n)).toBe(total);
        for (const { unit, value } of units) {
          if (childrenIn(province, unit.code).length > 0) expect((await open(unit.code)).total).toBe(value);
          else seen += 1;
        }
      }
      expect(seen).toBe(leaves.length);
      const grid = await readGrid(
        { db, user },
        { year: 2017, area: 'province', basis: 'all', opened: 'all' },
      );
      expect(grid.rows.map(({ unit, depth }) => [unit.code, depth])).toEqual([
        ['authority', 1],
        ['city-1', 1],
        ['bureau', 2],
        ['county-1', 2],
        ['county-2', 2],
        ['city-2', 1],
        ['county-3', 2],
      ]);
    }));
});
