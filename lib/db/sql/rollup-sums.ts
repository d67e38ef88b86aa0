import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import type { RollupAsk } from './rollup-nodes';

/** A draft's input cells in the edition's order, with who saved last. */
const drafts = Prisma.sql`
  draft as materialized (
    select n.return_id, d.* from node n cross join lateral (
      select array_agg(c.value order by s.i) as cells, max(c.updated_at) as at,
             (array_agg(c.updated_by order by c.revision desc nulls last))[1] as by
        from spec s left join cell c on c.return_id = n.return_id and c.code = s.code) d
     where n.source = 'draft'
  )`;

/** What is corrected further down counts where somebody has filled the cell in the corrected area, however far below it. */
const corrected = (year: number, areas: readonly string[]) => Prisma.sql`
  deeper as materialized (
    select case when n.is_direct then n.unit else n.area end as area, n.unit, n.path
      from node n where n.source = 'below' and n.unit <> all(${[...areas]}::text[])
  ),
  fix as materialized (
    select d.area, d.unit, d.path, s.i, a.id, a.amount
      from deeper d join adjustment a on a.area_code = d.unit and a.year = ${year} and a.removed_at is null
      join spec s on s.code = a.cell
  ),
  counted as (
    select f.area, f.i, sum(f.amount) as amount from fix f
     where (f.unit, f.i) in (select parent, i from part)
        or exists (select 1 from deeper d join part on part.parent = d.unit where starts_with(d.path, f.path) and part.i = f.i)
     group by f.area, f.i
  )`;

/**
 * Table `total`: per area of `node` what its returns add to each cell, and how many of them do; a cell that nobody has filled is
 * absent. The twin of `addUp`, without the corrections of the areas that were asked for. Table `draft`: figures of drafts.
 *
 * Each array is added up place by place and is taken whole (`|| '{}'`) once: for a form of 200 cells it may be kept compressed.
 */
export function rollupSums({ year, areas, basis }: RollupAsk, cells: number): Prisma.Sql {
  const each = (of: (place: number) => string) =>
    Prisma.raw(Array.from({ length: cells }, (_, at) => of(at + 1)).join(', '));
  const isDeep = basis !== 'accepted';
  return Prisma.sql`
  ${drafts},
  contribution as (
    select n.area, n.parent, v.cells
      from node n cross join lateral (
        select v.cells || '{}'::bigint[] as cells from "version" v
         where v.return_id = n.return_id and v.number = n.picked limit 1) v
     where n.source = 'version'
    union all
    select n.area, n.parent, d.cells from node n join draft d on d.return_id = n.return_id
  ),
  part as materialized (
    select t.area, t.parent, u.i, u.sum, u.made
      from (select area, parent, array[${each((place) => `sum(cells[${place}])`)}] as sums,
                   array[${each((place) => `count(cells[${place}])`)}] as made
              from contribution group by area, parent) t
      cross join lateral unnest(t.sums, t.made) with ordinality u(sum, made, i)
     where u.made > 0
  ),
  ${isDeep ? Prisma.sql`${corrected(year, areas)},` : Prisma.empty}
  total as (
    select p.area, p.i, sum(p.sum) ${isDeep ? Prisma.sql`+ coalesce(min(c.amount), 0)` : Prisma.empty} as sum, sum(p.made) as made
      from part p ${isDeep ? Prisma.sql`left join counted c on c.area = p.area and c.i = p.i` : Prisma.empty}
     group by p.area, p.i
  )`;
}
