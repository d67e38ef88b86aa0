import 'server-only';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { type RollupAsk, rollupNodes } from './rollup-nodes';
import { type RollupParts, readParts } from './rollup-parts';
import { rollupSums } from './rollup-sums';

export type RollupPartsAsk = RollupAsk & {
  /** Every cell of the year's edition in its order, as versions are frozen. */
  codes: readonly string[];
  /** Each return's figures too. */
  withValues: boolean;
};

/** Topics and a check sum of what was added up further down, by the direct child that it belongs to. */
const below = Prisma.sql`
  topic as (
    select area, json_agg(json_build_object('name', name, 'count', count::text)) as topics
      from (select n.area, t ->> 'name' as name, sum((t ->> 'count')::numeric) as count
              from node n
              cross join lateral (
                select case n.source
                  when 'version' then (select v.topics from "version" v where v.return_id = n.return_id and v.number = n.picked)
                  when 'draft' then (select r.topics from "return" r where r.id = n.return_id) end as topics) of
              cross join jsonb_array_elements(coalesce(nullif(of.topics, 'null'), '[]')) t
             where not n.is_direct group by n.area, t ->> 'name') each
     group by area
  ),
  mark as (
    select area, sum(mark)::text as mark
      from (select n.area, hashtextextended(concat_ws(' ', n.return_id, n.picked, case when n.picked is null then n.revision end), 0) as mark
              from node n where not n.is_direct and n.source in ('version', 'draft')
            union all
            select f.area, hashtextextended('adjustment ' || f.id, 0) from fix f) each
     group by area
  ),
  deep as materialized (select area, mark.mark, topic.topics::jsonb as topics from mark full join topic using (area)),`;

/** What a compiled version leaves out by name. */
const omitted = Prisma.sql`case when v.made_from is not null then jsonb_strip_nulls(jsonb_build_object(
  'omissions', v.made_from -> 'omissions', 'omissionsBelow', v.made_from -> 'omissionsBelow')) end`;

/** Further down, the areas that are added up, the compiled tables, and the units that are named as left out. */
const leftOut = Prisma.sql`
  left_out as (
    select n.parent as area, n.unit, n.name, n.source, ${omitted} as omitted
      from node n
      left join lateral (
        select v.made_from from "version" v
         where n.source = 'version' and v.return_id = n.return_id and v.number = n.picked limit 1) v on true
     where not n.is_direct
       and (n.source = 'below' or (n.source = 'version' and n.kind = 'compiled')
         or (n.source = 'none' and (n.parent, n.unit) in (select area, unit from named)))
     order by n.position, n.unit
  )`;

/**
 * What the roll-ups of these areas are made of, in one statement and so of one moment: the sums of what the returns directly below
 * each area add, those returns in the tree's order, and the standing adjustments and omissions. A direct child that is itself added up from below
 * comes as one sum, corrections and all, whatever is below it; `foldRollup` puts all of it together.
 */
export async function rollupParts(db: Db, ask: RollupPartsAsk): Promise<RollupParts> {
  const isDeep = ask.basis !== 'accepted';
  const [row] = await db.$queryRaw<{ parts: unknown }[]>(Prisma.sql`
    with recursive ${rollupNodes(ask)},
    spec as (select code, i from unnest(${[...ask.codes]}::text[]) with ordinality s(code, i)),
    ${rollupSums(ask, ask.codes.length)},
    ${isDeep ? below : Prisma.empty}
    source as (
      select n.area, n.unit, n.name, n.kind, n.status, n.revision, n.source, v.number as version, v.sha256,
             ${isDeep ? Prisma.sql`deep.mark` : Prisma.sql`null`} as mark,
             case n.source when 'version' then v.topics when 'draft' then (select r.topics from "return" r where r.id = n.return_id)
                  ${isDeep ? Prisma.sql`when 'below' then deep.topics` : Prisma.empty} end as topics,
             ${omitted} as omitted,
             case when ${ask.withValues} then array_to_string(coalesce(v.cells, d.cells), ',', '') end as values,
             coalesce(u.name, v.submitted_by, d.by) as by, coalesce(v.submitted_at, d.at) as at
        from node n
        left join lateral (
          select * from "version" v where n.source = 'version' and v.return_id = n.return_id and v.number = n.picked limit 1) v on true
        left join draft d on d.return_id = n.return_id
        left join "user" u on u.id = coalesce(v.submitted_by, d.by)
        ${isDeep ? Prisma.sql`left join deep on deep.area = n.unit and n.source = 'below'` : Prisma.empty}
       where n.is_direct
       order by n.position, n.unit
    ),
    correction as (
      select a.id, a.area_code as area, a.cell, a.amount::text as amount, a.reason, a.units,
             coalesce(u.name, a.created_by) as by, a.created_at as at,
             case when a.approved_at is not null
               then json_build_object('by', coalesce(s.name, a.approved_by), 'at', a.approved_at) end as approved
        from adjustment a
        left join "user" u on u.id = a.created_by
        left join "user" s on s.id = a.approved_by
       where a.year = ${ask.year} and a.removed_at is null and a.area_code = any(${[...ask.areas]}::text[])
       order by a.id
    ),
    named as (
      select o.area_code as area, o.unit_code as unit, o.reason, coalesce(u.name, o.created_by) as by, o.created_at as at
        from omission o left join "user" u on u.id = o.created_by
       where o.year = ${ask.year} and o.removed_at is null
         and (o.area_code = any(${[...ask.areas]}::text[]) or o.area_code in (select unit from node where source = 'below'))
       order by o.id
    )${isDeep ? Prisma.sql`,${leftOut}` : Prisma.empty}
    select json_build_object(
      'sums', (select coalesce(json_agg(t), '[]') from (
        select area, string_agg(concat_ws(' ', i, sum, made), ',' order by i) as cells from total group by area) t),
      'sources', (select coalesce(json_agg(s), '[]') from source s),
      'adjustments', (select coalesce(json_agg(c), '[]') from correction c),
      'omissions', (select coalesce(json_agg(o), '[]') from named o),
      'deeper', ${isDeep ? Prisma.sql`(select coalesce(json_agg(d), '[]') from left_out d)` : Prisma.sql`'[]'::json`}) as parts`);
  return readParts(row?.parts, ask.codes);
}
