import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import { openPool, prismaOver } from '@/lib/db/client';
import { liveRollup } from '@/lib/db/sql/rollup-live';
import { bruteTable } from '@/lib/rollup/testing-tree';
import { benchDatabase } from './database';
import { wholeTree } from './rollup-brute';
import { asOf, edition, fillNation, forgetCompiled, year } from './rollup-fill';
import { ask } from './rollup-measure';
import { areaLevels, areasAt, type NationShape, nationSize, shapeOf } from './rollup-nation';
import { earlyQuestion, type Question, questions } from './rollup-questions';
import { heading, row } from './rollup-report';
import { fullScan } from './rollup-scan';

/** A nation of which every return is compared one by one, in memory. */
const small = 1000;
const bases = ['accepted', 'submitted', 'all'] as const;

type Opened = Awaited<ReturnType<typeof open>>;

/** Fills a nation of this many units, asks and compares; returns how many answers were wrong. */
async function measure(units: number): Promise<number> {
  const database = await benchDatabase();
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  try {
    await owner.connect();
    const shape = shapeOf(units);
    const begin = performance.now();
    await fillNation(owner, shape);
    console.warn(
      `${units} units filled in ${((performance.now() - begin) / 1000).toFixed(0)} s, ${database.where}`,
    );
    const opened = open(database.url);
    let wrong = units === small ? await compareAll(opened) : 0;
    for (const question of questions) wrong += await askLevels(opened, shape, question, 'accepted');
    await forgetCompiled(owner);
    if (units === small) wrong += await compareAll(opened);
    wrong += await askLevels(opened, shape, earlyQuestion, 'all');
    await opened.sql.end();
    return wrong;
  } finally {
    await owner.end();
    await database.drop();
  }
}

function open(url: string) {
  const sql = openPool(url);
  return { sql, db: prismaOver(sql) };
}

/** Prints a row for each level of areas; returns how many tables were not what the full scan gives. */
async function askLevels(
  opened: Opened,
  shape: NationShape,
  question: Question,
  basis: 'accepted' | 'all',
): Promise<number> {
  let wrong = 0;
  for (const level of question.levels ?? areaLevels) {
    const areas = areasAt(shape, level, question.calls);
    const answered = await ask(opened, question, areas);
    const { cells, children } = await liveRollup(opened.db, {
      year,
      asOf,
      area: areas[0] ?? '',
      edition,
      basis,
    });
    const isCompared = question === questions[0] || question === earlyQuestion;
    const isEqual = isCompared
      ? isDeepStrictEqual(cells, await fullScan(opened.sql, areas[0] ?? '', basis))
      : null;
    if (isEqual === false) wrong += 1;
    const told = { units: shape.units, question: question.name, area: level, children: children.length };
    console.warn(row({ ...told, answered, isEqual, goal: question.goal }));
  }
  return wrong;
}

/** Every area on every basis against the same worked out in memory, return by return. */
async function compareAll({ db, sql }: Opened): Promise<number> {
  const tree = await wholeTree(sql);
  let wrong = 0;
  let compared = 0;
  for (const { unit: area } of tree.returns.filter(({ isArea }) => isArea)) {
    for (const basis of bases) {
      const { cells } = await liveRollup(db, { year, asOf, area, edition, basis });
      compared += 1;
      if (!isDeepStrictEqual(cells, bruteTable(tree, area, basis))) wrong += 1;
    }
  }
  console.warn(`${compared} tables compared with the same in memory, return by return: ${wrong} differ`);
  return wrong;
}

const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [small, 40_000, nationSize];
console.warn(heading);
let wrong = 0;
for (const units of sizes) wrong += await measure(units);
if (wrong > 0) console.warn(`${wrong} ANSWERS ARE WRONG`);
process.exitCode = wrong > 0 ? 1 : 0;
