import { expect, test } from 'vitest';
import { compileArea } from '@/lib/commands/compile-area';
import { loadReturn } from '@/lib/commands/load-return';
import type { Db } from '@/lib/db/client';
import { inRolledBack } from '@/lib/db/testing';
import { given, testEdition, testNow } from '@/lib/db/testing-city';
import { givenTree, type TestUnit } from '@/lib/db/testing-tree';
import type { Asker } from './asker';
import { readRollup } from './read-rollup';
import { readRollupCell } from './read-rollup-cell';

/** A city with a bureau and two counties, each county with this many townships. */
const cityWith = (townships: number): TestUnit[] => [
  { code: 'city', kind: 'city', parent: null },
  { code: 'bureau', kind: 'department', parent: 'city' },
  ...['a', 'b'].flatMap((county): TestUnit[] => [
    { code: county, kind: 'county', parent: 'city' },
    ...Array.from(
      { length: townships },
      (_, at): TestUnit => ({ code: `${county}-${at}`, kind: 'township', parent: county }),
    ),
  ]),
];

const questions: { name: string; ask: (asker: Asker, area: string) => Promise<unknown> }[] = [
  { name: 'the table', ask: (asker, area) => readRollup(asker, { year: 2017, area, basis: 'accepted' }) },
  {
    name: 'a cell opened',
    ask: (asker, area) => readRollupCell(asker, { year: 2017, area, code: 'C1', basis: 'accepted' }),
  },
  {
    name: 'a cell of a version opened',
    ask: (asker, area) =>
      readRollupCell(asker, { year: 2017, area, code: 'C1', basis: 'accepted', version: 1 }),
  },
  {
    name: 'compiling',
    ask: async ({ db }, area) => compileArea(db, await loadReturn(db, { year: 2017, unit: area })),
  },
];

async function givenCity(db: Db, townships: number): Promise<Asker> {
  const tree = cityWith(townships);
  await givenTree(db, tree);
  for (const { code: unit } of tree) {
    await given.return(db, { unit, status: 'accepted', cells: { A1: 1n } });
  }
  return { db, user: await given.user(db, 'office', [{ role: 'reviewer', unit: 'city' }]) };
}

/** Rows of tables that were read in this transaction so far, by PostgreSQL's own count. */
async function rowsRead(db: Db): Promise<number> {
  const [{ rows } = { rows: 0n }] = await db.$queryRaw<{ rows: bigint }[]>`
    select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::bigint as rows from pg_stat_xact_user_tables`;
  return Number(rows);
}

test.each(questions)(
  '$name of an area reads its direct children and none below them, however many',
  async ({ ask }) => {
    const read: number[] = [];
    for (const townships of [1, 9]) {
      await inRolledBack(async ({ db }) => {
        const asker = await givenCity(db, townships);
        await db.$executeRaw`set local enable_seqscan = off`;
        const before = await rowsRead(db);
        await ask(asker, 'city');
        read.push((await rowsRead(db)) - before);
      });
    }
    expect(read[0]).toBeGreaterThan(3);
    expect(read[1]).toBe(read[0]);
  },
);

test.each(questions.filter(({ name }) => !name.includes('version')))(
  '$name of an area does not notice that a version below its counties cannot be read',
  ({ ask }) =>
    inRolledBack(async ({ db }) => {
      const asker = await givenCity(db, 1);
      const { id } = await db.return.findUniqueOrThrow({
        where: { year_unitCode: { year: 2017, unitCode: 'a-0' } },
      });
      await db.version.create({
        data: {
          ...{
            returnId: id,
            number: 2,
            editionId: testEdition.id,
            cells: [],
            topics: 'not a list',
            explanations: {},
          },
          ...{ sha256: '', submittedBy: 'somebody', submittedAt: testNow },
        },
      });
      await db.return.update({ where: { id }, data: { latestVersion: 2, acceptedVersion: 2 } });
      await expect(ask(asker, 'city')).resolves.toBeDefined();
      await expect(ask(asker, 'a')).rejects.toThrow();
    }),
);
