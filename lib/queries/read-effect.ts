import 'server-only';
import { may } from '@/lib/access/roles';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { rollupParts } from '@/lib/db/sql/rollup';
import { exchangeVersion, type FrozenVersion } from '@/lib/db/sql/rollup-exchange';
import { rollupOf } from '@/lib/db/sql/rollup-live';
import { topicsSchema } from '@/lib/db/sql/rollup-topics';
import { cellsOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import { Refusal } from '@/lib/refusal';
import { compareFindings } from '@/lib/rules/compare-findings';
import { evaluate } from '@/lib/rules/evaluate';
import type { Asker } from './asker';
import type { Effect } from './effect-view';
import { frozenCells } from './frozen-cells';
import { lastYearsOf } from './past-years';
import { returnHead } from './return-head';
import { placeOf, unitAt } from './unit-rows';
import { yearFrame } from './year-frame';

/**
 * What the rules would find in the table of the area above if this version of a return were accepted: its accepted versions added up
 * with this one in place of the unit's own, adjusted, and compared with the table as it stands. For who may review the return.
 * `version`: the latest one unless named. Read in one statement, because versions never change.
 */
export async function readEffect(
  { db, user }: Asker,
  at: { year: number; unit: string; version?: number },
): Promise<Effect> {
  const frame = await yearFrame(db, at.year);
  const { edition, asOf } = frame;
  const head = await returnHead(db, { frame, unit: at.unit, user, rights: ['return.read'] });
  const { unit } = head;
  if (!may(user.grants, 'return.review', placeOf(unit))) throw new Refusal('forbidden');
  const number = at.version ?? head.latestVersion;
  if (number === null || unit.parent === null) throw new Refusal('notFound');
  const of = { year: at.year, area: unit.parent, edition };
  const codes = cellsOf(edition).map(({ code }) => code);
  const [area, parts, lastYears] = await Promise.all([
    unitAt(db, { unit: of.area, asOf }),
    rollupParts(db, { ...of, asOf, areas: [of.area], basis: 'accepted', codes, withValues: false }),
    lastYearsOf(db, { year: at.year, units: [of.area], edition }),
  ]);
  const instead = parts.sources.find((source) => source.unit === unit.code)?.version ?? null;
  const versions = await versionsOf(db, { id: head.id, numbers: [number, instead ?? number], edition });
  const into = versions.get(number);
  if (!into) throw new Refusal('notFound');
  const out = instead === null ? null : (versions.get(instead)?.cells ?? null);
  const before = rollupOf(of, parts);
  const after = rollupOf(of, exchangeVersion(edition, parts, { area: of.area, unit: unit.code, out, into }));
  const lastYear = lastYears.get(of.area) ?? null;
  const found = ({ cells, topics }: typeof before) => evaluate(edition, cells, { topics, lastYear });
  return {
    edition: edition.id,
    area,
    unit,
    version: number,
    instead,
    children: { of: before.children.length, before: addedIn(before), after: addedIn(after) },
    before: before.cells,
    after: after.cells,
    findings: compareFindings(found(before), found(after)),
  };
}

function addedIn({ children }: ReturnType<typeof rollupOf>): number {
  return children.filter(({ version }) => version !== null).length;
}

type Row = { number: number; sha256: string; cells: (bigint | null)[]; topics: unknown };

async function versionsOf(
  db: Db,
  { id, numbers, edition }: { id: number; numbers: readonly number[]; edition: Edition },
): Promise<Map<number, FrozenVersion>> {
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    select number, sha256, cells, topics from "version" where return_id = ${id} and number = any(${[...numbers]}::int[])`);
  return new Map(
    rows.map(({ number, sha256, cells, topics }) => [
      number,
      { number, sha256, cells: frozenCells(edition, cells), topics: topicsSchema.parse(topics) },
    ]),
  );
}
