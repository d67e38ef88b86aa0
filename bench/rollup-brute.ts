import { z } from 'zod';
import type { Sql } from '@/lib/db/client';
import { frozenCells } from '@/lib/queries/frozen-cells';
import type { WholeTree } from '@/lib/rollup/testing-tree';
import { edition, year } from './rollup-fill';

const frozen = z
  .array(z.string().transform(BigInt))
  .nullable()
  .transform((values) => values && frozenCells(edition, values));
const returns = z.array(
  z.object({
    unit: z.string(),
    parent: z.string().nullable(),
    isArea: z.boolean(),
    status: z.enum(['draft', 'submitted', 'returned', 'accepted']),
    accepted: frozen,
    latest: frozen,
    draft: z
      .record(
        z.string(),
        z
          .string()
          .nullable()
          .transform((value) => (value === null ? null : BigInt(value))),
      )
      .nullable(),
  }),
);
const fixes = z.array(z.object({ area: z.string(), cell: z.string(), amount: z.string().transform(BigInt) }));

/** Every return of a small nation with all its figures, in memory. */
export async function wholeTree(sql: Sql): Promise<WholeTree> {
  const found = await sql.query(
    `select p.unit_code as unit, p.parent_code as parent, r.kind = 'compiled' as "isArea", r.status,
            a.cells::text[] as accepted, l.cells::text[] as latest,
            (select json_object_agg(c.code, c.value::text) from cell c where c.return_id = r.id) as draft
       from unit_period p join "return" r on r.unit_code = p.unit_code and r.year = $1
       left join "version" a on a.return_id = r.id and a.number = r.accepted_version
       left join "version" l on l.return_id = r.id and l.number = r.latest_version`,
    [year],
  );
  const ledger = await sql.query(
    'select area_code as area, cell, amount::text from adjustment where year = $1 and removed_at is null',
    [year],
  );
  return { edition, returns: returns.parse(found.rows), fixes: fixes.parse(ledger.rows) };
}
