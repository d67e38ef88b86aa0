import 'server-only';
import type { Place } from '@/lib/access/roles';
import type { Topic } from '@/lib/cells/cells';
import type { Db } from '@/lib/db/client';
import type { Edition } from '@/lib/editions/types';
import { Refusal } from '@/lib/refusal';
import type { Situation } from '@/lib/workflow/transitions';
import { placeOnPath } from './place-of-unit';
import { type SentTopic, topicsFromJson } from './read-sent-cells';
import { pinnedEdition } from './year-edition';

export type ReturnKey = { year: number; unit: string };

/** A return as a command needs it: until the transaction ends its row is locked, and its year stays in its state. */
export type LoadedReturn = Situation &
  ReturnKey & {
    id: number;
    revision: number;
    topics: Topic[] | null;
    explanations: Record<string, string>;
    latestVersion: number | null;
    acceptedVersion: number | null;
    /** User id. */
    submittedBy: string | null;
    /** `YYYY-MM-DD`. */
    extendedDue: string | null;
    /** User id of whom asked for it back; null: nobody, or it was answered. */
    correctionBy: string | null;
    edition: Edition;
    place: Place;
    /** department, township, … */
    unitKind: string;
  };

type Row = Omit<LoadedReturn, 'topics' | 'edition' | 'place'> & {
  topics: SentTopic[] | null;
  editionId: string;
  editionHash: string;
  path: string;
};

/** Locks and reads a return; refuses `notFound` where the year has none. Not checked: who asks. */
export async function loadReturn(tx: Db, { year, unit }: ReturnKey): Promise<LoadedReturn> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT r.id, r.year, r.unit_code AS unit, r.kind::text AS kind, r.status::text AS status, r.revision, r.topics,
      r.explanations, r.latest_version AS "latestVersion", r.accepted_version AS "acceptedVersion",
      r.submitted_by AS "submittedBy", r.returned_reason IS NOT NULL AS "wasReturned", y.state::text AS "yearState",
      to_char(r.extended_due, 'YYYY-MM-DD') AS "extendedDue", r.correction_by AS "correctionBy",
      r.correction_at IS NOT NULL AS "correctionAsked",
      y.edition_id AS "editionId", y.edition_hash AS "editionHash", p.path, p.kind AS "unitKind"
    FROM "return" r
    JOIN "year" y ON y.year = r.year
    JOIN unit_period p ON p.unit_code = r.unit_code
      AND p.valid_from <= y.as_of AND (p.valid_to IS NULL OR p.valid_to > y.as_of)
    WHERE r.year = ${year} AND r.unit_code = ${unit}
    FOR UPDATE OF r FOR SHARE OF y`;
  const [row] = rows;
  if (!row) throw new Refusal('notFound');
  const { topics, editionId, editionHash, path, ...rest } = row;
  return {
    ...rest,
    topics: topicsFromJson(topics),
    edition: pinnedEdition(editionId, editionHash),
    place: placeOnPath(path),
  };
}
