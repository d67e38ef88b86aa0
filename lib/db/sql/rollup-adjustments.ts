import 'server-only';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Adjustment } from '@/lib/rollup/sum';
import { type RollupAsk, rollupNodes } from './rollup-nodes';

/** An adjustment with the area that it belongs to; `by` is the author's name. */
export type AreaAdjustment = Adjustment & { area: string };

/** The standing adjustments of these areas, and of the areas below that their roll-ups add up from below; oldest first. */
export async function rollupAdjustments(db: Db, ask: RollupAsk): Promise<AreaAdjustment[]> {
  return db.$queryRaw<AreaAdjustment[]>(Prisma.sql`
    with recursive ${rollupNodes(ask)}
    select a.id, a.area_code as area, a.cell, a.amount, a.reason, a.units, coalesce(u.name, a.created_by) as by, a.created_at as at
      from adjustment a left join "user" u on u.id = a.created_by
     where a.year = ${ask.year} and a.removed_at is null
       and (a.area_code = any(${[...ask.areas]}::text[]) or a.area_code in (select unit from node where source = 'below'))
     order by a.id`);
}
