import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import { Refusal } from '@/lib/refusal';
import { dueDay } from '@/lib/workflow/due-day';
import type { ReturnKind, Status } from '@/lib/workflow/transitions';
import type { ArchivedReturn } from './archive-views';
import type { Asker } from './asker';
import { dayOf } from './day';
import { withinReach } from './reach';
import { type UnitRow, unitColumns, unitView } from './unit-rows';
import { yearFrames } from './year-frame';

type Row = UnitRow & {
  id: number;
  year: number;
  kind: ReturnKind;
  status: Status;
  opened: boolean;
  acceptedVersion: number | null;
  extendedDue: string | null;
};
type VersionRow = { returnId: number; number: number; at: Date; by: string; sha256: string };
type PublishedRow = { returnId: number; number: number; version: number };

/** A unit's returns of all years with everything that was submitted, latest first; `notFound` where the asker may read none. */
export async function readArchiveUnit({ db, user }: Asker, unit: string): Promise<ArchivedReturn[]> {
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    select ${unitColumns}, r.id, r.year, r.kind::text as kind, r.status::text as status, r.revision > 0 as opened,
           r.accepted_version as "acceptedVersion", to_char(r.extended_due, 'YYYY-MM-DD') as "extendedDue"
      from "return" r join "year" y on y.year = r.year
      join unit_period p on p.unit_code = r.unit_code
       and p.valid_from <= y.as_of and (p.valid_to is null or p.valid_to > y.as_of)
     where r.unit_code = ${unit} and ${withinReach(user.grants, 'return.read')}`);
  if (rows.length === 0) throw new Refusal('notFound');
  const ids = Prisma.sql`any(${rows.map(({ id }) => id)}::int[])`;
  const [frames, versions, published] = await Promise.all([
    yearFrames(db),
    db.$queryRaw<VersionRow[]>(Prisma.sql`
      select v.return_id as "returnId", v.number, v.submitted_at as at, coalesce(u.name, v.submitted_by) as by, v.sha256
        from "version" v left join "user" u on u.id = v.submitted_by
       where v.return_id = ${ids} order by v.number desc`),
    db.$queryRaw<PublishedRow[]>(Prisma.sql`
      select v.return_id as "returnId", f.number, v.number as version
        from publication f join "version" v on v.id = f.version_id where v.return_id = ${ids} order by f.number`),
  ]);
  return frames.flatMap(({ view }) => {
    const row = rows.find(({ year }) => year === view.year);
    if (!row) return [];
    const { id, kind, status, opened, acceptedVersion } = row;
    const own = versions.filter(({ returnId }) => returnId === id);
    const first = own.at(-1);
    const late = first !== undefined && dayOf(first.at) > dueDay(kind, row.extendedDue, view);
    return [
      {
        ...{ view, unit: unitView(row), kind, status, opened, acceptedVersion },
        versions: own.map(({ returnId: _, ...note }) => ({ ...note, late })),
        publications: published
          .filter(({ returnId }) => returnId === id)
          .map(({ number, version }) => ({ number, version })),
      },
    ];
  });
}
