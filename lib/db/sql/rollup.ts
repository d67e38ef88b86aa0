import 'server-only';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { type RollupAsk, rollupNodes } from './rollup-nodes';
import { type RollupParts, rollupPartsSchema } from './rollup-parts';

/** Adds up, area by area, the versions and drafts that are read; a cell that nobody has filled is absent. The twin of `addUp`. */
const sums = Prisma.sql`
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
    select t.parent as area, s.code, t.sum::text as sum, t.made
      from (select parent, i, sum(value) as sum, count(*) as made
              from contribution where value is not null group by parent, i) t
      join spec s on s.i = t.i
  )`;

/** A draft's input cells in the edition's order, with who saved last. */
const drafts = Prisma.sql`
  draft as (
    select n.return_id, array_agg(c.value::text order by s.i) as cells, max(c.updated_at) as at,
           (array_agg(c.updated_by order by c.revision desc nulls last))[1] as by
      from node n cross join spec s left join cell c on c.return_id = n.return_id and c.code = s.code
     where n.source = 'draft' group by n.return_id
  )`;

/**
 * What the roll-ups of these areas are made of, in one statement and so of one moment: the sums of what the returns directly below
 * each area add, those returns in the tree's order, and the standing adjustments and omissions. Areas that are themselves added up from below come
 * with their own parts; `foldRollup` puts all of it together. `codes`: every cell of the year's edition in its order, as versions are
 * frozen. `withValues`: each return's figures too.
 */
export async function rollupParts(
  db: Db,
  ask: RollupAsk & { codes: readonly string[]; withValues: boolean },
): Promise<RollupParts> {
  const [row] = await db.$queryRaw<{ parts: unknown }[]>(Prisma.sql`
    with recursive ${rollupNodes(ask)},
    spec as (select code, i from unnest(${[...ask.codes]}::text[]) with ordinality s(code, i)),
    ${sums}, ${drafts},
    source as (
      select n.parent as area, n.unit, n.name, n.kind, n.status, n.revision, n.source, v.number as version, v.sha256,
             case n.source when 'version' then v.topics when 'draft' then n.topics end as topics,
             case when v.made_from is not null then jsonb_strip_nulls(jsonb_build_object(
               'omissions', v.made_from -> 'omissions', 'omissionsBelow', v.made_from -> 'omissionsBelow')) end as omitted,
             case when ${ask.withValues} then coalesce(v.cells::text[], d.cells) end as values,
             coalesce(u.name, v.submitted_by, d.by) as by, coalesce(v.submitted_at, d.at) as at
        from node n
        left join "version" v on v.return_id = n.return_id and v.number = n.picked
        left join draft d on d.return_id = n.return_id
        left join "user" u on u.id = coalesce(v.submitted_by, d.by)
       order by n.position, n.unit
    ),
    correction as (
      select a.id, a.area_code as area, a.cell, a.amount::text as amount, a.reason, a.units,
             coalesce(u.name, a.created_by) as by, a.created_at as at
        from adjustment a left join "user" u on u.id = a.created_by
       where a.year = ${ask.year} and a.removed_at is null
         and (a.area_code = any(${[...ask.areas]}::text[]) or a.area_code in (select unit from node where source = 'below'))
       order by a.id
    ),
    omitted as (
      select o.area_code as area, o.unit_code as unit, o.reason, coalesce(u.name, o.created_by) as by, o.created_at as at
        from omission o left join "user" u on u.id = o.created_by
       where o.year = ${ask.year} and o.removed_at is null
         and (o.area_code = any(${[...ask.areas]}::text[]) or o.area_code in (select unit from node where source = 'below'))
       order by o.id
    )
    select json_build_object(
      'sums', (select coalesce(json_agg(t), '[]') from total t),
      'sources', (select coalesce(json_agg(s), '[]') from source s),
      'adjustments', (select coalesce(json_agg(c), '[]') from correction c),
      'omissions', (select coalesce(json_agg(o), '[]') from omitted o)) as parts`);
  return rollupPartsSchema.parse(row?.parts);
}
