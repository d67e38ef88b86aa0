import { z } from 'zod';
import type { Cells } from '@/lib/cells/cells';
import { withFilledSums } from '@/lib/cells/computed';
import type { Sql } from '@/lib/db/client';
import { cellsOf } from '@/lib/editions/cells';
import { asOf, edition, year } from './rollup-fill';

const rows = z.array(z.object({ code: z.string(), total: z.string().transform(BigInt) }));

const sentOrAccepted = `case r.status when 'submitted' then r.latest_version when 'accepted' then r.accepted_version end`;
const drafts = `
  union all
  select d.code, sum(d.value) from leaf l join cell d on d.return_id = l.id
   where l.status in ('draft', 'returned') group by d.code`;

/**
 * An area's table added up from the very bottom without any compiled one: every unit of the tree whose path leads through the area,
 * cell by cell, and all standing corrections on the way. Shares nothing with the product's statements. Basis `all` only while no area
 * has compiled.
 */
export async function fullScan(sql: Sql, area: string, basis: 'accepted' | 'all'): Promise<Cells> {
  const found = await sql.query(
    `with tree as materialized (
       select p.unit_code from unit_period p
        where position('/' || $1 || '/' in '/' || p.path) > 0 and p.valid_from <= $2 and (p.valid_to is null or p.valid_to > $2)
     ), leaf as materialized (
       select r.id, r.status, ${basis === 'accepted' ? 'r.accepted_version' : sentOrAccepted} as version
         from tree t join "return" r on r.unit_code = t.unit_code where r.year = $3 and r.kind = 'entered'
     ), part as (
       select s.code, sum(v.cells[s.i]) as total
         from leaf l join "version" v on v.return_id = l.id and v.number = l.version
        cross join unnest($4::text[]) with ordinality s(code, i) group by s.code
       union all
       select a.cell, sum(a.amount) from adjustment a join tree t on t.unit_code = a.area_code
        where a.year = $3 and a.removed_at is null group by a.cell
       ${basis === 'all' ? drafts : ''}
     )
     select code, sum(total)::text as total from part group by code`,
    [area, asOf, year, cellsOf(edition).map(({ code }) => code)],
  );
  const totals = rows.parse(found.rows).map(({ code, total }) => [code, total]);
  return withFilledSums(edition, Object.fromEntries(totals));
}
