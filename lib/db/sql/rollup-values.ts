import 'server-only';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { type RollupAsk, rollupNodes } from './rollup-nodes';

/** One return's figures in the edition's order: of the version that the roll-up takes, or the draft's input cells. */
export type RollupValues = {
  area: string;
  unit: string;
  values: (bigint | null)[] | null;
  /** Who submitted the version, or saved the draft last. */
  by: string | null;
  at: Date | null;
};

/** The figures that the roll-ups of these areas read, return by return; null where a return contributes none of its own. */
export async function rollupValues(
  db: Db,
  ask: RollupAsk & { codes: readonly string[] },
): Promise<RollupValues[]> {
  return db.$queryRaw<RollupValues[]>(Prisma.sql`
    with recursive ${rollupNodes(ask)},
    spec as (select code, i from unnest(${[...ask.codes]}::text[]) with ordinality s(code, i)),
    draft as (
      select n.return_id, array_agg(c.value order by s.i) as cells, max(c.updated_at) as at,
             (array_agg(c.updated_by order by c.revision desc nulls last))[1] as by
        from node n cross join spec s left join cell c on c.return_id = n.return_id and c.code = s.code
       where n.source = 'draft' group by n.return_id
    )
    select n.parent as area, n.unit, coalesce(v.cells, d.cells) as values,
           coalesce(u.name, v.submitted_by, d.by) as by, coalesce(v.submitted_at, d.at) as at
      from node n
      left join "version" v on v.return_id = n.return_id and v.number = n.picked
      left join draft d on d.return_id = n.return_id
      left join "user" u on u.id = coalesce(v.submitted_by, d.by)
     order by n.position, n.unit`);
}
