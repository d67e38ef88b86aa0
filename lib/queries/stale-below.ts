import 'server-only';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { StaleArea } from './staleness-view';
import { inTree } from './unit-rows';

/** Areas directly below whose accepted table was made from other versions than count there now; `units`: how many of their units. */
export function staleBelow(
  db: Db,
  { year, area, asOf }: { year: number; area: string; asOf: string },
): Promise<StaleArea[]> {
  return db.$queryRaw<StaleArea[]>(Prisma.sql`
    select p.unit_code as unit, p.name, s.units
      from unit_period p
      join "return" r on r.unit_code = p.unit_code and r.year = ${year} and r.kind = 'compiled'
      join "version" v on v.return_id = r.id and v.number = r.accepted_version
      cross join lateral (
        select count(*)::int as units
          from (select c.unit_code as unit, cr.accepted_version as number
                  from unit_period c join "return" cr on cr.unit_code = c.unit_code and cr.year = ${year}
                 where c.parent_code = p.unit_code and cr.accepted_version is not null
                   and c.valid_from <= ${asOf}::date and (c.valid_to is null or c.valid_to > ${asOf}::date)) counted
          full join (select e ->> 'unit' as unit, (e ->> 'version')::int as number
                       from jsonb_array_elements(v.made_from -> 'versions') e) made on made.unit = counted.unit
         where made.number is distinct from counted.number
      ) s
     where p.parent_code = ${area} and ${inTree(asOf)} and s.units > 0
     order by p.position, p.unit_code`);
}
