import 'server-only';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { rollupOf } from '@/lib/db/sql/rollup-live';
import { Refusal } from '@/lib/refusal';
import { type Blame, blame, type Share } from '@/lib/rollup/blame';
import { evaluate } from '@/lib/rules/evaluate';
import type { Finding } from '@/lib/rules/finding';
import type { ReturnKind, Status } from '@/lib/workflow/transitions';
import type { Asker } from './asker';
import { lastYearsOf } from './past-years';
import { readableArea } from './readable-area';
import { type RollupRow, rollupRows } from './rollup-rows';
import { unitsAt } from './unit-rows';
import type { Basis, UnitView } from './views';
import { yearFrame } from './year-frame';

export type BlamedView = Omit<Share, 'unit'> & {
  unit: UnitView;
  kind: ReturnKind;
  status: Status;
  /** The version that counts; null: a draft, or an area that is added up from below. */
  version: number | null;
};

export type BlameView = Omit<Blame, 'units'> & { edition: string; finding: Finding; units: BlamedView[] };

/** `column` null: of a rule that holds in each column of a matrix, the first that is broken. */
type Question = { year: number; area: string; basis: Basis; rule: string; column: string | null };

/** Which of an area's direct children make its table break a rule. Refuses what the table does not break as not found. */
export async function readBlame(asker: Asker, of: Question): Promise<BlameView> {
  const { db, user } = asker;
  const { edition, asOf } = await yearFrame(db, of.year);
  await readableArea(db, { user, area: of.area, asOf });
  const ask = { year: of.year, asOf, basis: of.basis, edition };
  const { parts, rows } = await rollupRows(db, { ...ask, areas: [of.area] });
  const { cells, topics, adjustments } = rollupOf({ ...ask, area: of.area }, parts);
  const codes = rows.map(({ source }) => source.unit);
  const [units, lastYears, explanations] = await Promise.all([
    unitsAt(db, { units: codes, asOf }),
    lastYearsOf(db, { year: of.year, units: [of.area, ...codes], edition }),
    explanationsOf(db, of.year, rows),
  ]);
  const area = { cells, topics, adjustments, lastYear: lastYears.get(of.area) ?? null };
  const finding = evaluate(edition, cells, area).find(
    ({ rule, column }) => rule === of.rule && (of.column === null || column === of.column),
  );
  if (!finding) throw new Refusal('notFound');
  const blamed = blame(
    edition,
    finding,
    area,
    rows.map(({ source: { unit, topics }, cells }) => ({
      unit,
      cells,
      topics,
      lastYear: lastYears.get(unit) ?? null,
      explanations: explanations.get(unit) ?? {},
    })),
  );
  const views = new Map(units.map((unit) => [unit.code, unit]));
  const sources = new Map(rows.map(({ source }) => [source.unit, source]));
  return {
    ...blamed,
    edition: edition.id,
    finding,
    units: blamed.units.flatMap((share) => {
      const [unit, source] = [views.get(share.unit), sources.get(share.unit)];
      if (!unit || !source) return [];
      const { kind, status, version } = source;
      return [{ ...share, unit, kind, status, version }];
    }),
  };
}

/** What the units wrote about the findings of the tables that count, by unit. */
async function explanationsOf(
  db: Db,
  year: number,
  rows: readonly RollupRow[],
): Promise<Map<string, Record<string, string>>> {
  const units = rows.map(({ source }) => source.unit);
  const versions = rows.map(({ source }) => source.version);
  const found = await db.$queryRaw<{ unit: string; explanations: Record<string, string> }[]>(Prisma.sql`
    select r.unit_code as unit, coalesce(v.explanations, r.explanations) as explanations
      from unnest(${units}::text[], ${versions}::int[]) as t(unit, version)
      join "return" r on r.unit_code = t.unit and r.year = ${year}
      left join "version" v on v.return_id = r.id and v.number = t.version`);
  return new Map(found.map(({ unit, explanations }) => [unit, explanations]));
}
