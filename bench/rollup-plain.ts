import type { Sql } from '@/lib/db/client';
import { cellsOf, inputsOf } from '@/lib/editions/cells';
import { asOf, edition, year } from './rollup-fill';

/** What a colleague would write by hand for one question: one statement, no rights, no names, no types. */
export type Plain = (sql: Sql, area: string) => Promise<unknown>;

const inTree = `p.valid_from <= '${asOf}' and (p.valid_to is null or p.valid_to > '${asOf}')`;
const below = `unit_period p join "return" r on r.unit_code = p.unit_code and r.year = ${year}`;
const acceptedBelow = `${below} join "version" v on v.return_id = r.id and v.number = r.accepted_version
  where p.parent_code = $1 and ${inTree}`;

const named =
  (name: string, text: string): Plain =>
  (sql, area) =>
    sql.query({ name, text, values: [area] });

export const plainCompile = named(
  'plain compile',
  `select c.i, sum(c.value) from ${below} join "version" v on v.return_id = r.id and v.number = r.accepted_version
     cross join unnest(v.cells) with ordinality c(value, i)
    where p.parent_code = $1 and ${inTree} group by c.i`,
);

/** The cell that is opened: a total of several rows of the form. */
export const opened = 'C1';
const place = cellsOf(edition).findIndex(({ code }) => code === opened) + 1;

export const plainCell = named(
  'plain cell',
  `select p.unit_code, p.name, r.status, v.number, v.cells[${place}] from ${acceptedBelow} order by p.position`,
);

/** Of the direct children only. */
export const plainGridPage = named(
  'plain grid page',
  `select p.unit_code, p.name, r.kind, r.status, v.number, v.cells
     from ${below} left join "version" v on v.return_id = r.id and v.number = r.accepted_version
    where p.parent_code = $1 and ${inTree} order by p.position`,
);

export const plainGrid = named(
  'plain grid',
  `select p.unit_code, p.name, r.status, v.number, v.cells
     from ${below} left join "version" v on v.return_id = r.id and v.number = r.accepted_version
    where p.parent_code = any(array(select p.unit_code from ${below} where p.parent_code = $1 and r.kind = 'compiled') || $1::text)
      and ${inTree} order by p.position`,
);

const sums = cellsOf(edition).map((_, at) => `sum(v.cells[${at + 1}])`);
const typed = inputsOf(edition).map(({ code }) => `'${code}'`);

/** Everything below an area that has no table of its own yet: the sums of what was sent, and of what stands in drafts. */
export const plainSoFar = named(
  'plain so far',
  `with recursive node as (
     select r.* from ${below} where p.parent_code = $1 and ${inTree}
     union all
     select r.* from node n join unit_period p on p.parent_code = n.unit_code and ${inTree}
       join "return" r on r.unit_code = p.unit_code and r.year = ${year}
      where n.kind = 'compiled' and n.status in ('draft', 'returned')
   ), frozen as (
     select ${sums.join(', ')} from node n join "version" v on v.return_id = n.id
       and v.number = case n.status when 'submitted' then n.latest_version when 'accepted' then n.accepted_version end
   ), drafted as (
     select c.code, sum(c.value) from node n join cell c on c.return_id = n.id
      where n.status in ('draft', 'returned') and c.code in (${typed.join(', ')}) group by c.code
   )
   select (select row_to_json(f) from frozen f), (select json_agg(d) from drafted d)`,
);
