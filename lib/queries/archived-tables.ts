import 'server-only';
import { may, type Right } from '@/lib/access/roles';
import type { User } from '@/lib/access/user';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { ReturnKind, Status } from '@/lib/workflow/transitions';
import type { ArchivedTable, FigureSource } from './archive-views';
import type { Asker } from './asker';
import { frozenCells } from './frozen-cells';
import { placeOf, type UnitRow, unitColumns, unitView } from './unit-rows';
import type { UnitView } from './views';
import { yearFrames } from './year-frame';

type Row = UnitRow & {
  year: number;
  kind: ReturnKind;
  status: Status;
  acceptedVersion: number | null;
  version: number | null;
  cells: (bigint | null)[] | null;
  publication: number | null;
  publishedAt: Date | null;
  publishedBy: string | null;
};

/** What opens a table that is not published. */
const rights: readonly Right[] = ['return.read', 'area.read'];

/**
 * A unit's tables of all years, latest first: what was published, which everybody with a role may read; else what was accepted or, at the
 * top, submitted, for those who may read the unit in that year's tree. Years that the asker may not read are left out.
 */
export async function archivedTables(
  { db, user }: Asker,
  { units }: { units: readonly string[] },
): Promise<ArchivedTable[]> {
  const [frames, rows] = await Promise.all([yearFrames(db), selectRows(db, units)]);
  return frames.flatMap((frame) =>
    rows.flatMap((row) => {
      const unit = unitView(row);
      if (row.year !== frame.view.year || !isReadable(user, unit, row.publication !== null)) return [];
      const { kind, status } = row;
      const source = sourceOf(row);
      const cells = source && row.cells && frozenCells(frame.edition, row.cells);
      return [
        { year: row.year, edition: frame.edition, view: frame.view, unit, kind, status, source, cells },
      ];
    }),
  );
}

function isReadable({ grants }: User, unit: UnitView, isPublished: boolean): boolean {
  const opening = isPublished ? [...rights, 'publication.read' as const] : rights;
  return opening.some((right) => may(grants, right, placeOf(unit)));
}

function sourceOf(row: Row): FigureSource | null {
  const { version, publication, publishedAt, publishedBy, acceptedVersion } = row;
  if (version === null) return null;
  if (publication !== null && publishedAt && publishedBy !== null)
    return { kind: 'published', number: publication, version, at: publishedAt, by: publishedBy };
  return { kind: version === acceptedVersion ? 'accepted' : 'submitted', version };
}

function selectRows(db: Db, units: readonly string[]): Promise<Row[]> {
  return db.$queryRaw<Row[]>(Prisma.sql`
    select ${unitColumns}, r.year, r.kind::text as kind, r.status::text as status, r.accepted_version as "acceptedVersion",
           v.number as version, v.cells, f.number as publication, f.published_at as "publishedAt",
           coalesce(u.name, f.published_by) as "publishedBy"
      from "return" r
      join "year" y on y.year = r.year
      join unit_period p on p.unit_code = r.unit_code
       and p.valid_from <= y.as_of and (p.valid_to is null or p.valid_to > y.as_of)
      left join lateral (
        select * from publication f where f.year = r.year and f.area_code = r.unit_code order by f.number desc limit 1
      ) f on true
      left join "user" u on u.id = f.published_by
      left join "version" v on v.return_id = r.id and v.id = coalesce(
        f.version_id,
        (select a.id from "version" a where a.return_id = r.id and a.number = r.accepted_version),
        (select s.id from "version" s where s.return_id = r.id and s.number = r.latest_version
            and p.parent_code is null and r.status = 'submitted'))
     where r.unit_code = any(${[...units]}::text[])
     order by p.position, p.unit_code`);
}
