import 'server-only';
import { may } from '@/lib/access/roles';
import type { User } from '@/lib/access/user';
import type { Cells } from '@/lib/cells/cells';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { foldRollup } from '@/lib/db/sql/rollup-fold';
import { adjustmentsOf } from '@/lib/db/sql/rollup-live';
import { cellOf, cellsOf, dependantsOf, namesEveryInput, topicsRowOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import { Refusal } from '@/lib/refusal';
import { makersOf, type UnitTable } from '@/lib/rollup/makers';
import type { Adjustment } from '@/lib/rollup/sum';
import { evaluate } from '@/lib/rules/evaluate';
import { pastOf } from '@/lib/rules/past';
import { sendBackAction } from '@/lib/workflow/send-back';
import { refusalOf } from '@/lib/workflow/transitions';
import type { Asker } from './asker';
import type { PassOnCell, PassOnUnit, PassOnView } from './levels-views';
import { passedOn } from './passed-on';
import { pastYearsOf } from './past-years';
import { explanationsSchema } from './read-return';
import { readableArea } from './readable-area';
import { returnHead } from './return-head';
import { returnedTable } from './returned-table';
import { type RollupRows, rollupRows } from './rollup-rows';
import { placeOf, unitsAt } from './unit-rows';
import type { YearFrame } from './year-frame';
import { yearFrame } from './year-frame';

/** A whole table is not opened cell by cell. */
const longestList = 12;

type Of = { year: number; area: string; cells?: readonly CellCode[] };

/**
 * What an area's table came back for, and the units that make those cells; or those that `cells` asks about. Null while it has not
 * come back. For whoever may read the area's figures; what the asker may send back is in `units`.
 */
export async function readPassOn(asker: Asker, of: Of): Promise<PassOnView | null> {
  const { db, user } = asker;
  const frame = await yearFrame(db, of.year);
  const { edition, asOf } = frame;
  await readableArea(db, { user, area: of.area, asOf });
  const head = await returnHead(db, { frame, unit: of.area, user, rights: ['return.read'] });
  if (head.status !== 'returned' || head.kind !== 'compiled') return null;
  const [rows, passed, before] = await Promise.all([
    rollupRows(db, { year: of.year, areas: [of.area], basis: 'accepted', asOf, edition }),
    passedOn(db, frame, [of.area]),
    returnedTable(db, edition, head),
  ]);
  const units = await unitsOf(asker, frame, rows);
  const tables = await tablesOf(db, frame, rows, units);
  const [totals, adjustments] = [
    foldRollup(edition, of.area, rows.parts),
    adjustmentsOf(of.area, rows.parts),
  ];
  const isWhole = namesEveryInput(edition, head.returnedCells);
  const asked = of.cells ?? (isWhole ? cellsWithSigns(edition, tables) : head.returnedCells);
  const cells = asked.map((code) => cellToPassOn(edition, code, { before, totals, adjustments, tables }));
  return {
    edition: edition.id,
    reason: head.returnedReason ?? '',
    named: head.returnedCells,
    isWhole,
    cells: isWhole ? cells.map(withoutSize) : cells,
    units,
    passed: passed.get(of.area) ?? null,
  };
}

async function unitsOf({ db, user }: Asker, frame: YearFrame, { rows }: RollupRows): Promise<PassOnUnit[]> {
  const codes = rows.map(({ source }) => source.unit);
  const [views, returned] = await Promise.all([
    unitsAt(db, { units: codes, asOf: frame.asOf }),
    db.return.findMany({
      where: { year: frame.view.year, unitCode: { in: codes }, returnedReason: { not: null } },
      select: { unitCode: true },
    }),
  ]);
  const wasReturned = new Set(returned.map(({ unitCode }) => unitCode));
  const sources = new Map(rows.map(({ source }) => [source.unit, source]));
  return views.flatMap((unit) => {
    const source = sources.get(unit.code);
    if (!source) return [];
    const { kind, status } = source;
    const it = {
      kind,
      status,
      yearState: frame.view.state,
      wasReturned: wasReturned.has(unit.code),
      correctionAsked: false,
    };
    const action = sendBackAction(status);
    const code = mayReview(user, unit) ? refusalOf(action, it) : 'forbidden';
    return [{ unit, kind, status, action: code ? null : action, code }];
  });
}

function mayReview(user: User, unit: PassOnUnit['unit']): boolean {
  return user.scope === 'write' && may(user.grants, 'return.review', placeOf(unit));
}

/** The children's accepted tables, checked as they were when they were submitted, but for similar units, which are not asked. */
async function tablesOf(
  db: Db,
  { view: { year }, edition }: YearFrame,
  { rows }: RollupRows,
  units: readonly PassOnUnit[],
): Promise<UnitTable[]> {
  const codes = rows.map(({ source }) => source.unit);
  const [past, said] = await Promise.all([
    pastYearsOf(db, { year, units: codes, edition }),
    db.$queryRaw<{ unit: string; explanations: unknown }[]>(Prisma.sql`
      select r.unit_code as unit, v.explanations
        from "return" r join "version" v on v.return_id = r.id and v.number = r.accepted_version
       where r.year = ${year} and r.unit_code = any(${codes}::text[])`),
  ]);
  const explanations = new Map(said.map((row) => [row.unit, explanationsSchema.parse(row.explanations)]));
  const returnable = new Set(units.flatMap(({ unit, action }) => (action ? [unit.code] : [])));
  return rows.map(({ source: { unit, kind, topics }, cells }) => {
    const earlier = past.get(unit) ?? [];
    const lastYear = earlier.find((each) => each.year === year - 1)?.cells ?? null;
    const around = { topics, lastYear, past: kind === 'entered' ? pastOf(year, earlier, null) : null };
    return {
      unit,
      cells,
      topics,
      findings: evaluate(edition, cells, around),
      explanations: explanations.get(unit) ?? {},
      isReturnable: returnable.has(unit),
    };
  });
}

/** In the form's order, the first few cells that a unit explained, or broke a rule about. */
function cellsWithSigns(edition: Edition, tables: readonly UnitTable[]): CellCode[] {
  const findings = tables.flatMap((table) => table.findings).filter(({ severity }) => severity !== 'hint');
  const found = new Set(findings.flatMap(({ cells }) => cells));
  return cellsOf(edition)
    .flatMap(({ code }) => (found.has(code) ? [code] : []))
    .slice(0, longestList);
}

type Parts = {
  before: Cells | null;
  totals: Cells;
  adjustments: readonly Adjustment[];
  tables: readonly UnitTable[];
};

function cellToPassOn(
  edition: Edition,
  code: CellCode,
  { before, totals, adjustments, tables }: Parts,
): PassOnCell {
  const isTopics = topicsRowOf(edition)?.code === code;
  if (!cellOf(edition, code) && !isTopics)
    throw new Refusal('unknownCell', { cells: [{ code }], params: { cells: code } });
  const makers = makersOf(edition, code, tables);
  const values = makers.flatMap(({ value }) => (value === null ? [] : [value]));
  const sum = values.length > 0 ? values.reduce((all, value) => all + value, 0n) : null;
  const adjusted = adjustments
    .filter(({ cell }) => cell === code || dependantsOf(edition, cell).includes(code))
    .reduce((all, { amount }) => all + amount, 0n);
  return {
    code,
    was: before?.[code] ?? null,
    total: isTopics ? sum : (totals[code] ?? null),
    adjusted,
    makers,
  };
}

/** Where no cell was meant, having the most of one is no reason to be asked. */
function withoutSize(cell: PassOnCell): PassOnCell {
  const makers = cell.makers.map((maker) => ({
    ...maker,
    isMeant: maker.isMeant && maker.signs.length > 0,
  }));
  return { ...cell, makers };
}
