import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import { Refusal } from '@/lib/refusal';
import type { Status } from '@/lib/workflow/transitions';
import type { Asker } from './asker';
import { withinReach } from './reach';
import { returnRows } from './return-rows';
import type { ReturnPage } from './views';
import { yearFrame } from './year-frame';

/**
 * The returns whose status the asker may see, in the tree's order; with `area`, that area's own and everything below it, with `parents`,
 * only what stands directly below these.
 */
export async function listReturns(
  asker: Asker,
  of: {
    year: number;
    area?: string;
    parents?: readonly string[];
    status?: Status;
    cursor?: string;
    limit?: number;
  },
): Promise<ReturnPage> {
  const frame = await yearFrame(asker.db, of.year);
  const limit = of.limit ?? 200;
  const conditions = [
    withinReach(asker.user.grants, 'status.read'),
    ...(of.area ? [Prisma.sql`${of.area} = any(string_to_array(p.path, '/'))`] : []),
    ...(of.parents ? [Prisma.sql`p.parent_code = any(${[...of.parents]}::text[])`] : []),
    ...(of.status ? [Prisma.sql`r.status::text = ${of.status}`] : []),
    ...(of.cursor ? [after(of.cursor)] : []),
  ];
  const found = await returnRows(asker.db, frame, Prisma.join(conditions, ' and '), limit + 1);
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  return {
    returns: page.map(({ row }) => row),
    next: last ? cursorAt(last.position, last.row.unit.code) : null,
  };
}

function cursorAt(position: number, unit: string): string {
  return Buffer.from(`${position} ${unit}`).toString('base64url');
}

function after(cursor: string): Prisma.Sql {
  const [, position, unit] = /^(\d{1,9}) (\S+)$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (position === undefined || unit === undefined)
    throw new Refusal('badRequest', { params: { issues: 'cursor' } });
  return Prisma.sql`(p.position, p.unit_code) > (${Number(position)}, ${unit})`;
}
