import 'server-only';
import { Prisma } from '@/lib/db/generated/client';

/** Accepted versions only, what is submitted too, or everything that is saved so far. */
export type RollupBasis = 'accepted' | 'submitted' | 'all';

/** `asOf`: the day whose unit tree the year uses, `YYYY-MM-DD`. */
export type RollupAsk = { year: number; asOf: string; areas: readonly string[]; basis: RollupBasis };

const pickedBy: Record<RollupBasis, Prisma.Sql> = {
  accepted: Prisma.sql`r.accepted_version`,
  submitted: Prisma.sql`case when r.status = 'submitted' then r.latest_version else r.accepted_version end`,
  all: Prisma.sql`case r.status when 'submitted' then r.latest_version when 'accepted' then r.accepted_version end`,
};

const otherwise: Record<RollupBasis, Prisma.Sql> = {
  accepted: Prisma.sql`'none'`,
  submitted: Prisma.sql`case when r.kind = 'compiled' then 'below' else 'none' end`,
  all: Prisma.sql`case when r.kind = 'compiled' then 'below' when r.revision > 0 then 'draft' else 'none' end`,
};

/**
 * The table `node`: the returns that the roll-ups of these areas read. `source` is where a return's figures come from: a frozen `version`,
 * its `draft` cells, the returns `below` it, or `none`. `area` is where they are added up: an area that was asked for, or, further down, the
 * area among its direct children (`is_direct` false). Only a compiled return without a version to add is entered, and none that was asked for;
 * on the basis `accepted` none is, so that it reads direct children and nothing else.
 *
 * A return is looked up by `limit 1`, which its key makes sure of anyway: so it is found by that key, however many the planner expects.
 */
export function rollupNodes(ask: RollupAsk): Prisma.Sql {
  const areas = Prisma.sql`${[...ask.areas]}::text[]`;
  const picked = pickedBy[ask.basis];
  const inTree = Prisma.sql`p.valid_from <= ${ask.asOf}::date and (p.valid_to is null or p.valid_to > ${ask.asOf}::date)`;
  const place = Prisma.sql`p.parent_code as parent, p.unit_code as unit, p.name, p.position, p.path, r.*`;
  const itsReturn = Prisma.sql`cross join lateral (
      select r.id as return_id, r.kind, r.status, r.revision, ${picked} as picked,
             case when ${picked} is not null then 'version' else ${otherwise[ask.basis]} end as source
        from "return" r where r.year = ${ask.year} and r.unit_code = p.unit_code limit 1) r`;
  const direct = Prisma.sql`
    select p.parent_code as area, true as is_direct, ${place}
      from unit_period p ${itsReturn} where p.parent_code = any(${areas}) and ${inTree}`;
  if (ask.basis === 'accepted') return Prisma.sql`node as materialized (${direct})`;
  return Prisma.sql`node as (${direct}
    union all
    select case when n.is_direct then n.unit else n.area end, false, ${place}
      from node n join unit_period p on p.parent_code = n.unit and ${inTree} ${itsReturn}
     where n.source = 'below' and n.unit <> all(${areas})
  )`;
}
