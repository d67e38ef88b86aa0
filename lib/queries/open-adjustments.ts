import 'server-only';
import { z } from 'zod';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';

const rows = z.array(
  z.object({ id: z.int(), cell: z.string(), amount: z.bigint(), createdBy: z.string(), by: z.string() }),
);

/** A row of the ledger that no second person has approved; money in 分. `createdBy`: user id of its author, `by`: the name. */
export type OpenAdjustment = z.infer<typeof rows>[number];

/**
 * The ledger rows that went into an area's submitted version and are not approved yet: none may be left when it is published.
 * Empty where the version was not compiled, or there is no such version. Not checked: who asks, and the versions below it, whose
 * rows were approved at the latest when they were accepted.
 */
export async function openAdjustments(
  db: Db,
  { year, area, version }: { year: number; area: string; version: number },
): Promise<OpenAdjustment[]> {
  return rows.parse(
    await db.$queryRaw(Prisma.sql`
      select a.id, a.cell, a.amount, a.created_by as "createdBy", coalesce(u.name, a.created_by) as by
        from "return" r
        join "version" v on v.return_id = r.id and v.number = ${version}
        join lateral jsonb_array_elements(v.made_from -> 'adjustments') made on true
        join adjustment a on a.id = (made ->> 'id')::int
        left join "user" u on u.id = a.created_by
       where r.year = ${year} and r.unit_code = ${area} and a.approved_at is null
       order by a.id`),
  );
}
