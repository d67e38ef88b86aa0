import 'server-only';
import { may } from '@/lib/access/roles';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { type Outlier, outlierName, outliers } from '@/lib/rules/outliers';
import type { ReturnKind, Status } from '@/lib/workflow/transitions';
import type { Asker } from './asker';
import { pastYearsOf } from './past-years';
import { readableArea } from './readable-area';
import { rollupRows } from './rollup-rows';
import { unitsAt } from './unit-rows';
import type { Basis, UnitView } from './views';
import { yearFrame } from './year-frame';

/** Somebody of the area's office looked, and let it stand. */
export type DismissedNote = { note: string; by: string; at: Date };

export type OutlierView = {
  /** As `outlierName` says it. */
  what: string;
  outlier: Outlier;
  unit: UnitView;
  /** Of a copy: whose table is the same. */
  other: UnitView | null;
  kind: ReturnKind;
  status: Status;
  /** Of the table that was looked at; null: a draft. */
  version: number | null;
  dismissed: DismissedNote | null;
};

export type OutliersView = {
  edition: string;
  /** Tables that were looked at. */
  tables: number;
  /** In the tree's order; what was dismissed last. */
  outliers: OutlierView[];
  mayDismiss: boolean;
};

type Question = { year: number; area: string; basis: Basis };

/** What is odd about the tables directly below an area. A compiled table is compared with compiled ones of its kind. */
export async function readOutliers(asker: Asker, of: Question): Promise<OutliersView> {
  const { db, user } = asker;
  const { edition, asOf } = await yearFrame(db, of.year);
  const area = await readableArea(db, { user, area: of.area, asOf });
  const { rows } = await rollupRows(db, { ...of, areas: [of.area], asOf, edition });
  const counted = rows.filter(({ source }) => source.source !== 'none');
  const codes = counted.map(({ source }) => source.unit);
  const [units, years, dismissed] = await Promise.all([
    unitsAt(db, { units: codes, asOf }),
    pastYearsOf(db, { year: of.year, units: codes, edition }),
    dismissedIn(db, of),
  ]);
  const views = new Map(units.map((unit) => [unit.code, unit]));
  const sources = new Map(counted.map(({ source }) => [source.unit, source]));
  const tables = counted.map(({ source: { unit }, cells }) => ({
    unit,
    kind: views.get(unit)?.kind ?? '',
    cells,
    years: (years.get(unit) ?? []).map((year) => year.cells),
  }));
  const found = outliers(edition, tables).flatMap((outlier): OutlierView[] => {
    const [unit, source] = [views.get(outlier.unit), sources.get(outlier.unit)];
    if (!unit || !source) return [];
    const { kind, status, version } = source;
    const what = outlierName(outlier);
    const other = outlier.kind === 'copy' ? (views.get(outlier.of) ?? null) : null;
    const note = dismissed.get(keyOf({ unit: unit.code, what, version })) ?? null;
    return [{ what, outlier, unit, other, kind, status, version, dismissed: note }];
  });
  const place = { unit: of.area, ancestors: area.path.toReversed().slice(1) };
  return {
    edition: edition.id,
    tables: tables.length,
    outliers: [...found.filter((each) => !each.dismissed), ...found.filter((each) => each.dismissed)],
    mayDismiss: user.scope === 'write' && may(user.grants, 'area.adjust', place),
  };
}

type Key = { unit: string; what: string; version: number | null };

function keyOf({ unit, what, version }: Key): string {
  return [unit, what, version].join(' ');
}

/** A dismissal is about one version: the next one is looked at anew. */
async function dismissedIn(db: Db, { year, area }: Question): Promise<Map<string, DismissedNote>> {
  const rows = await db.$queryRaw<(Key & DismissedNote)[]>(Prisma.sql`
    select d.unit_code as unit, d.what, d.version, d.note, coalesce(u.name, d.by) as by, d.at
      from dismissal d left join "user" u on u.id = d.by
     where d.year = ${year} and d.area_code = ${area} order by d.id`);
  return new Map(rows.map(({ note, by, at, ...key }) => [keyOf(key), { note, by, at }]));
}
