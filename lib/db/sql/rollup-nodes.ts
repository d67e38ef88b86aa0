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
 * The recursive table `node`: the returns that the roll-ups of these areas read, `parent` being the area that they add to. `source`
 * is where a return's figures come from: a frozen `version`, its `draft` cells, the returns `below` it, or `none`. Only a compiled
 * return without a version to add is entered.
 */
export function rollupNodes(ask: RollupAsk): Prisma.Sql {
  const picked = pickedBy[ask.basis];
  const columns = Prisma.sql`p.parent_code as parent, p.unit_code as unit, p.name, p.position, r.id as return_id, r.kind, r.status, r.revision,
    r.topics, ${picked} as picked, case when ${picked} is not null then 'version' else ${otherwise[ask.basis]} end as source`;
  const inTree = Prisma.sql`p.valid_from <= ${ask.asOf}::date and (p.valid_to is null or p.valid_to > ${ask.asOf}::date)`;
  return Prisma.sql`node as (
    select ${columns}
      from unit_period p join "return" r on r.unit_code = p.unit_code and r.year = ${ask.year}
     where p.parent_code = any(${[...ask.areas]}::text[]) and ${inTree}
    union
    select ${columns}
      from node n
      join unit_period p on p.parent_code = n.unit and ${inTree}
      join "return" r on r.unit_code = p.unit_code and r.year = ${ask.year}
     where n.source = 'below'
  )`;
}
