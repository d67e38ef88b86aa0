import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import type { ReturnKind, Status } from '@/lib/workflow/transitions';
import type { Asker } from './asker';
import { withinReach } from './reach';

export type OwnReturn = {
  year: number;
  unit: string;
  /** As it was called that year. */
  name: string;
  kind: ReturnKind;
  status: Status;
  opened: boolean;
};

/** The returns of the very units that the asker has roles for and may read, of all years. */
export async function listOwnReturns({ db, user }: Asker): Promise<OwnReturn[]> {
  const units = user.grants.map((grant) => grant.unit);
  return db.$queryRaw<OwnReturn[]>(Prisma.sql`
    select r.year, r.unit_code as unit, p.name, r.kind::text as kind, r.status::text as status, r.revision > 0 as opened
      from "return" r join "year" y on y.year = r.year
      join unit_period p on p.unit_code = r.unit_code
       and p.valid_from <= y.as_of and (p.valid_to is null or p.valid_to > y.as_of)
     where r.unit_code = any(${units}::text[])
       and (${withinReach(user.grants, 'return.read')})
     order by r.year desc, p.position, r.unit_code`);
}
