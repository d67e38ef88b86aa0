import 'server-only';
import { may, type Right } from '@/lib/access/roles';
import type { User } from '@/lib/access/user';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { Refusal } from '@/lib/refusal';
import type { ReturnKind, Status } from '@/lib/workflow/transitions';
import { inTree, placeOf, type UnitRow, unitColumns, unitView } from './unit-rows';
import type { UnitView } from './views';
import type { YearFrame } from './year-frame';

/** A return without its figures. Names where people are meant, with the submitter's id beside. */
export type ReturnHead = {
  id: number;
  unit: UnitView;
  kind: ReturnKind;
  status: Status;
  revision: number;
  topics: unknown;
  explanations: unknown;
  latestVersion: number | null;
  acceptedVersion: number | null;
  submittedBy: string | null;
  submittedById: string | null;
  submittedAt: Date | null;
  returnedReason: string | null;
  returnedCells: string[];
  returnedBy: string | null;
  returnedAt: Date | null;
  /** `YYYY-MM-DD`. */
  extendedDue: string | null;
  correctionReason: string | null;
  correctionBy: string | null;
  correctionAt: Date | null;
  updatedAt: Date;
};

/** Refuses `notFound` when there is no such return, and when the user has none of the rights there. */
export async function returnHead(
  db: Db,
  { frame, unit, user, rights }: { frame: YearFrame; unit: string; user: User; rights: readonly Right[] },
): Promise<ReturnHead> {
  const [row] = await db.$queryRaw<(UnitRow & Omit<ReturnHead, 'unit'>)[]>(Prisma.sql`
    select ${unitColumns}, r.id, r.kind::text as kind, r.status::text as status, r.revision, r.topics, r.explanations,
           r.latest_version as "latestVersion", r.accepted_version as "acceptedVersion",
           coalesce(s.name, r.submitted_by) as "submittedBy", r.submitted_by as "submittedById", r.submitted_at as "submittedAt",
           r.returned_reason as "returnedReason", r.returned_cells as "returnedCells",
           coalesce(b.name, r.returned_by) as "returnedBy", r.returned_at as "returnedAt", r.updated_at as "updatedAt",
           to_char(r.extended_due, 'YYYY-MM-DD') as "extendedDue", r.correction_reason as "correctionReason",
           coalesce(c.name, r.correction_by) as "correctionBy", r.correction_at as "correctionAt"
      from "return" r
      join unit_period p on p.unit_code = r.unit_code and ${inTree(frame.asOf)}
      left join "user" s on s.id = r.submitted_by
      left join "user" b on b.id = r.returned_by
      left join "user" c on c.id = r.correction_by
     where r.year = ${frame.view.year} and r.unit_code = ${unit}`);
  if (!row) throw new Refusal('notFound');
  const { code: _code, name: _name, unitKind: _kind, parent: _parent, path: _path, ...head } = row;
  const view = unitView(row);
  if (!rights.some((right) => may(user.grants, right, placeOf(view)))) throw new Refusal('notFound');
  return { ...head, unit: view };
}

/** What decides over its actions beside its status. */
export function standingOfHead({ returnedReason, correctionAt }: ReturnHead) {
  return { wasReturned: returnedReason !== null, correctionAsked: correctionAt !== null };
}
