import { compileArea } from '@/lib/commands/compile-area';
import { loadReturn } from '@/lib/commands/load-return';
import { type Db, transact } from '@/lib/db/client';
import type { Asker } from '@/lib/queries/asker';
import { fewUnits, readGrid } from '@/lib/queries/read-grid';
import { readGridBelow } from '@/lib/queries/read-grid-below';
import { readRollup } from '@/lib/queries/read-rollup';
import { readRollupCell } from '@/lib/queries/read-rollup-cell';
import { year } from './rollup-fill';
import { type AreaLevel, codeOf } from './rollup-nation';
import {
  opened,
  type Plain,
  plainCell,
  plainCompile,
  plainGrid,
  plainGridPage,
  plainSoFar,
} from './rollup-plain';

/** What is asked of an area: of the product, and of the database by hand. Calls a level, the goal in ms if there is one. */
export type Question = {
  name: string;
  app: (db: Db, area: string) => Promise<unknown>;
  plain: Plain;
  calls: number;
  goal: number | null;
  /** Absent: areas of every level. */
  levels?: readonly AreaLevel[];
};

/** An office of the whole nation. */
const asker = (db: Db): Asker => ({
  db,
  user: {
    id: 'bench',
    username: 'bench',
    name: 'bench',
    scope: 'write',
    grants: [{ role: 'reviewer', unit: codeOf(0) }],
  },
});

const gridOf = (area: string) => ({ year, area, basis: 'accepted' }) as const;

/** The area in whose grid this one is opened. */
async function above(db: Db, area: string): Promise<string> {
  const { parentCode } = await db.unitPeriod.findFirstOrThrow({ where: { unitCode: area } });
  return parentCode ?? area;
}

const soFar = (db: Db, area: string) => readRollup(asker(db), { year, area, basis: 'all' });

export const questions: readonly Question[] = [
  {
    name: 'compile: the table',
    app: (db, area) => readRollup(asker(db), { year, area, basis: 'accepted' }),
    plain: plainCompile,
    calls: 100,
    goal: 25,
  },
  {
    name: 'compile: to submit',
    app: (db, area) => compileAndForget(db, area),
    plain: plainCompile,
    calls: 100,
    goal: 25,
  },
  {
    name: 'drill-down of a cell',
    app: (db, area) => readRollupCell(asker(db), { year, area, code: opened, basis: 'accepted' }),
    plain: plainCell,
    calls: 100,
    goal: 25,
  },
  {
    name: 'drill-down of a version',
    app: (db, area) => readRollupCell(asker(db), { year, area, code: opened, basis: 'accepted', version: 1 }),
    plain: plainCell,
    calls: 100,
    goal: 25,
  },
  {
    name: 'so far, areas compiled',
    app: soFar,
    plain: plainSoFar,
    calls: 40,
    goal: null,
  },
  {
    name: 'grid: first page',
    app: (db, area) => readGrid(asker(db), { ...gridOf(area), opened: { named: [], few: fewUnits } }),
    plain: plainGridPage,
    calls: 100,
    goal: 25,
  },
  {
    name: 'grid: an area opened',
    app: async (db, area) => readGridBelow(asker(db), { ...gridOf(await above(db, area)), areas: [area] }),
    plain: plainGridPage,
    levels: ['province', 'city', 'county'],
    calls: 100,
    goal: 25,
  },
  {
    name: 'grid: two levels',
    app: (db, area) => readGrid(asker(db), { ...gridOf(area), opened: 'all' }),
    plain: plainGrid,
    calls: 6,
    goal: null,
  },
];

/** Asked when no area has compiled yet. */
export const earlyQuestion: Question = {
  name: 'so far, none compiled',
  app: soFar,
  plain: plainSoFar,
  calls: 3,
  goal: null,
};

/** What submitting an area's table does before it checks and freezes it, inside a transaction that comes to nothing. */
async function compileAndForget(db: Db, area: string): Promise<void> {
  const nothing = new Error('rolled back on purpose');
  await transact(db, async (tx) => {
    await compileArea(tx, await loadReturn(tx, { year, unit: area }));
    throw nothing;
  }).catch((error: unknown) => {
    if (error !== nothing) throw error;
  });
}
