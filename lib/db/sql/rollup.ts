import 'server-only';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { type RollupAsk, rollupNodes } from './rollup-nodes';

/** What the returns directly below `area` add to one cell, and how many of them do. Money in 分. */
export type RollupSum = { area: string; code: string; sum: bigint; made: number };

/**
 * Adds up, area by area and cell by cell, the versions and drafts that the roll-up reads; a cell that nobody has filled is absent.
 * `codes`: every cell of the year's edition in its order, as versions are frozen. Not in it: adjustments, and areas below that are
 * themselves added up from below; `foldRollup` puts those on top. The twin of `addUp`.
 */
export async function rollupSums(
  db: Db,
  ask: RollupAsk & { codes: readonly string[] },
): Promise<RollupSum[]> {
  const rows = await db.$queryRaw<{ area: string; code: string; sum: string; made: number }[]>(Prisma.sql`
    with recursive ${rollupNodes(ask)},
    spec as (select code, i from unnest(${[...ask.codes]}::text[]) with ordinality s(code, i)),
    contribution as (
      select n.parent, c.i, c.value
        from node n
        join "version" v on v.return_id = n.return_id and v.number = n.picked
        cross join lateral unnest(v.cells) with ordinality c(value, i)
       where n.source = 'version'
      union all
      select n.parent, s.i, c.value
        from node n join cell c on c.return_id = n.return_id join spec s on s.code = c.code
       where n.source = 'draft'
    ),
    total as (
      select parent, i, sum(value) as sum, count(value) as made
        from contribution where value is not null group by parent, i
    )
    select t.parent as area, s.code, t.sum::text as sum, t.made::int as made
      from total t join spec s on s.i = t.i order by t.parent, s.i`);
  return rows.map((row) => ({ ...row, sum: BigInt(row.sum) }));
}
