import 'server-only';
import { z } from 'zod';
import { may } from '@/lib/access/roles';
import type { Db } from '@/lib/db/client';
import { now } from '@/lib/db/clock';
import { Prisma } from '@/lib/db/generated/client';
import { notificationDetail } from '@/lib/notifications/detail';
import { isKind } from '@/lib/notifications/kinds';
import type { Asker } from './asker';
import { dayOf } from './day';
import type { NotificationView } from './notification-views';
import { placeOf, type UnitRow, unitColumns, unitsAt, unitView } from './unit-rows';

type Row = Partial<UnitRow> & {
  id: number;
  kind: string;
  at: Date;
  read: boolean;
  year: number | null;
  by: string | null;
  detail: unknown;
  written: unknown;
};

const writtenSchema = z.object({ reason: z.string().nullish(), text: z.string().nullish() }).nullable();

/** The asker's own notifications for which `where` holds of `notification n`, latest first. */
export async function notificationRows(
  { db, user }: Asker,
  where: Prisma.Sql,
  limit: number | null = null,
): Promise<NotificationView[]> {
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    select n.id, n.kind, n.at, n.read_at is not null as read, n.year, n.detail,
           coalesce(u.name, e.actor) as by, e.detail as written, ${unitColumns}
      from notification n
      left join event e on e.id = n.event_id
      left join "user" u on u.id = e.actor
      left join "year" y on y.year = n.year
      left join unit_period p on p.unit_code = n.unit_code
       and p.valid_from <= y.as_of and (p.valid_to is null or p.valid_to > y.as_of)
     where n.user_id = ${user.id} and (${where})
     order by n.at desc, n.id desc
     limit ${limit}::bigint`);
  const views = rows.flatMap((row) => viewOf(row, user.grants) ?? []);
  return withPosts(db, views);
}

function viewOf(row: Row, grants: Asker['user']['grants']): NotificationView | null {
  const { id, kind, at, read, year, by, code, name, path } = row;
  if (!isKind(kind)) return null;
  const isPlaced = code != null && name != null && path != null;
  const unit = isPlaced
    ? unitView({ code, name, path, unitKind: row.unitKind ?? 'department', parent: row.parent ?? null })
    : null;
  const right = kind === 'published' ? 'publication.read' : 'return.read';
  const mayRead = unit !== null && may(grants, right, placeOf(unit));
  const written = mayRead ? writtenSchema.parse(row.written) : null;
  return {
    id,
    kind,
    at,
    read,
    year,
    unit: unit && { code: unit.code, name: unit.name },
    by,
    words: written?.reason ?? written?.text ?? null,
    posts: [],
    detail: notificationDetail.parse(row.detail),
  };
}

/** Fills in the names of the units that roles were given for, as they are called today. */
async function withPosts(db: Db, views: NotificationView[]): Promise<NotificationView[]> {
  const codes = views.flatMap(({ detail }) => (detail.grants ?? []).map(({ unit }) => unit));
  if (codes.length === 0) return views;
  const units = await unitsAt(db, { units: codes, asOf: dayOf(await now()) });
  const names = new Map(units.map(({ code, name }) => [code, name]));
  return views.map((view) => ({
    ...view,
    posts: (view.detail.grants ?? []).map(({ role, unit }) => ({ role, unit: names.get(unit) ?? unit })),
  }));
}
