import 'server-only';
import { may } from '@/lib/access/roles';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { leadCells } from '@/lib/editions/headline-cells';
import type { ArchivedTable, ArchiveYear, KeyFigure, PublicationNote } from './archive-views';
import { archivedTables } from './archived-tables';
import type { Asker } from './asker';
import { placeOf, type UnitRow, unitColumns, unitView } from './unit-rows';
import { yearFrames } from './year-frame';

type RootRow = UnitRow & { year: number; units: number };
type PublicationRow = PublicationNote & { year: number; area: string };

/** Every year, latest first, with what was published of it. Everybody who is signed in sees the list. */
export async function readArchive(asker: Asker): Promise<ArchiveYear[]> {
  const { db, user } = asker;
  const [frames, roots, publications] = await Promise.all([yearFrames(db), rootsOf(db), publicationsOf(db)]);
  const tables = await archivedTables(asker, { units: [...new Set(roots.map(({ code }) => code))] });
  return frames.map(({ view }) => {
    const root = roots.find(({ year }) => year === view.year);
    const area = root ? unitView(root) : null;
    const ofArea = <Row extends { year: number }>(rows: readonly Row[], unitOf: (row: Row) => string) =>
      rows.filter((row) => row.year === view.year && unitOf(row) === area?.code);
    const [table] = ofArea(tables, ({ unit }) => unit.code);
    return {
      view,
      area,
      publications: ofArea(publications, (row) => row.area).map(({ year: _, area: __, ...note }) => note),
      units: root?.units ?? 0,
      figures: table ? figuresOf(table) : [],
      mayCompile: area !== null && may(user.grants, 'area.read', placeOf(area)),
    };
  });
}

function figuresOf({ edition, cells }: ArchivedTable): KeyFigure[] {
  if (cells === null) return [];
  return leadCells(edition).map(({ code, label, unit, kind }) => ({
    code,
    label,
    unit,
    kind,
    value: cells[code] ?? null,
  }));
}

/**
 * The first unit at the top of each year's tree, with how many units report for themselves: as was logged when the year was opened,
 * because returns come with the year and stay; counted where the log does not say.
 */
function rootsOf(db: Db): Promise<RootRow[]> {
  return db.$queryRaw<RootRow[]>(Prisma.sql`
    select distinct on (y.year) y.year, ${unitColumns}, coalesce(
             (select (e.detail ->> 'entered')::int from event e
               where e.subject = 'year:' || y.year and e.action = 'open' order by e.seq limit 1),
             (select count(*)::int from "return" r where r.year = y.year and r.kind = 'entered')) as units
      from "year" y
      join unit_period p on p.parent_code is null
       and p.valid_from <= y.as_of and (p.valid_to is null or p.valid_to > y.as_of)
     order by y.year, p.position, p.unit_code`);
}

function publicationsOf(db: Db): Promise<PublicationRow[]> {
  return db.$queryRaw<PublicationRow[]>(Prisma.sql`
    select f.year, f.area_code as area, f.number, v.number as version, f.published_at as at,
           coalesce(u.name, f.published_by) as by, f.sha256
      from publication f join "version" v on v.id = f.version_id left join "user" u on u.id = f.published_by
     order by f.year desc, f.number desc`);
}
