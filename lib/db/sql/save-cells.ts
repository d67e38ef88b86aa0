import 'server-only';
import type { Sql } from '@/lib/db/client';
import { explains } from './stale-explanations';

/** What to write; values as decimal text, money in 分. `openers[i]` are the codes whose naming opens `codes[i]` again. */
export type CellWrite = {
  year: number;
  unit: string;
  base: number;
  codes: string[];
  values: (string | null)[];
  openers: string[];
  userId: string;
  /** Whose later changes do not make a cell stale; null: everybody's do. */
  ownerOfLater: string | null;
  at: Date;
  /** Situations in which saving is allowed, as `status/kind/year state/was returned`. */
  allowed: string[];
  /** null: not sent. */
  topics: { code: string; json: string | null } | null;
  /** By rule; '' removes one. */
  explanations: Record<string, string> | null;
};

/** `again`: somebody else committed while this waited, and the statement must be repeated. */
export type Verdict = 'ok' | 'again' | 'state' | 'base' | 'locked' | 'stale';

export type CellsWritten = {
  verdict: Verdict;
  revision: number;
  edition: string;
  /** Input cells before this save, as decimal text. */
  before: Record<string, string | null> | null;
  topics: { name: string; count: number }[] | null;
  explanations: Record<string, string>;
  /** The accepted version of the year before on the same form, as PostgreSQL prints an array. */
  lastYear: string | null;
  /** The unit's kind, and the root of its tree. */
  unitKind: string | null;
  root: string | null;
};

/**
 * One statement so that a save costs one round trip. `now_seen` reads the return as the statement's snapshot has it,
 * `target` as it is once the lock is held: if they differ, the cells in the snapshot are old and nothing may be decided
 * from them.
 */
const textWith = (stale: string) => `
WITH target AS MATERIALIZED (
  SELECT r.id, r.status, r.kind, r.revision, r.topics, r.explanations, r.returned_cells,
    r.returned_reason IS NOT NULL AS was_returned, y.state, y.edition_id, y.as_of
  FROM "return" r JOIN "year" y ON y.year = r.year
  WHERE r.year = $1 AND r.unit_code = $2
  FOR UPDATE OF r
), now_seen AS (
  SELECT r.revision FROM "return" r WHERE r.year = $1 AND r.unit_code = $2
), sent AS MATERIALIZED (
  SELECT * FROM unnest($4::text[], $5::bigint[], $6::text[]) AS s(code, value, openers)
), old AS MATERIALIZED (
  SELECT c.code, c.value, c.revision, c.updated_by FROM cell c WHERE c.return_id = (SELECT id FROM target)
), changed AS MATERIALIZED (
  SELECT s.code, s.value, o.value AS was FROM sent s LEFT JOIN old o USING (code)
  WHERE s.value IS DISTINCT FROM o.value
), wanted AS MATERIALIZED (
  SELECT CASE WHEN $10::text IS NULL THEN t.topics ELSE $11::jsonb END AS topics,
    (SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(t.explanations || coalesce($12::jsonb, '{}'))
      WHERE value <> '""') AS explanations
  FROM target t
), verdict AS MATERIALIZED (
  SELECT CASE
    WHEN t.revision <> n.revision THEN 'again'
    WHEN concat_ws('/', t.status, t.kind, t.state, t.was_returned) <> ALL ($9::text[]) THEN 'state'
    WHEN $3 > t.revision THEN 'base'
    WHEN t.status = 'returned' AND (
      EXISTS (SELECT FROM sent s WHERE NOT string_to_array(s.openers, ',') && t.returned_cells)
      OR $10::text <> ALL (t.returned_cells)) THEN 'locked'
    WHEN EXISTS (SELECT FROM changed c JOIN old o USING (code) WHERE o.revision > $3 AND o.updated_by IS DISTINCT FROM $13::text)
      OR ${stale}
      THEN 'stale'
    ELSE 'ok' END AS outcome
  FROM target t, now_seen n, wanted w
), bumped AS (
  UPDATE "return" r SET revision = r.revision + 1, updated_at = $8, topics = w.topics, explanations = w.explanations
  FROM target t, verdict v, wanted w
  WHERE r.id = t.id AND v.outcome = 'ok' AND (EXISTS (SELECT FROM changed)
    OR w.topics IS DISTINCT FROM t.topics OR w.explanations <> t.explanations)
  RETURNING r.revision
), written AS (
  INSERT INTO cell (return_id, code, value, revision, updated_by, updated_at)
  SELECT t.id, c.code, c.value, b.revision, $7, $8 FROM changed c, target t, bumped b
  ON CONFLICT (return_id, code) DO UPDATE SET value = excluded.value, revision = excluded.revision,
    updated_by = excluded.updated_by, updated_at = excluded.updated_at
), logged AS (
  INSERT INTO event (subject, at, actor, action, revision, changes, detail)
  SELECT 'return:' || t.id, $8, $7, 'save', b.revision,
    coalesce((SELECT jsonb_object_agg(c.code, jsonb_build_array(c.was::text, c.value::text)) FROM changed c), '{}')
      || CASE WHEN w.topics IS DISTINCT FROM t.topics
        THEN jsonb_build_object($10::text, jsonb_build_array(t.topics::text, w.topics::text)) ELSE '{}' END,
    CASE WHEN w.explanations <> t.explanations
      THEN jsonb_build_object('explanations', jsonb_build_array(t.explanations, w.explanations)) ELSE '{}' END
  FROM bumped b, target t, wanted w
)
SELECT v.outcome AS verdict, coalesce((SELECT revision FROM bumped), t.revision) AS revision, t.edition_id AS edition,
  (SELECT json_object_agg(o.code, o.value::text) FROM old o) AS before,
  CASE v.outcome WHEN 'ok' THEN w.topics ELSE t.topics END AS topics,
  CASE v.outcome WHEN 'ok' THEN w.explanations ELSE t.explanations END AS explanations,
  (SELECT p.cells::text FROM "return" l JOIN "version" p ON p.return_id = l.id AND p.number = l.accepted_version
    WHERE l.year = $1 - 1 AND l.unit_code = $2 AND p.edition_id = t.edition_id) AS "lastYear",
  u.kind AS "unitKind", split_part(u.path, '/', 1) AS root
FROM target t CROSS JOIN verdict v CROSS JOIN wanted w
LEFT JOIN unit_period u ON u.unit_code = $2 AND u.valid_from <= t.as_of AND (u.valid_to IS NULL OR u.valid_to > t.as_of)`;

/** Whether somebody else changed the topics or these explanations since: a look into the log. */
const staleWords = `w.topics IS DISTINCT FROM t.topics AND EXISTS (SELECT FROM (SELECT e.actor FROM event e
          WHERE e.subject = 'return:' || t.id AND e.revision > $3 AND e.changes ? $10::text
          ORDER BY e.seq DESC LIMIT 1) l WHERE l.actor IS DISTINCT FROM $13::text)
    OR w.explanations <> t.explanations AND EXISTS (SELECT FROM jsonb_each_text($12::jsonb) s
        CROSS JOIN LATERAL (SELECT e.actor FROM event e
          WHERE e.subject = 'return:' || t.id AND e.revision > $3 AND ${explains('s.key')}
          ORDER BY e.seq DESC LIMIT 1) l
        WHERE s.value <> coalesce(t.explanations ->> s.key, '') AND l.actor IS DISTINCT FROM $13::text)`;

/**
 * Two statements, because nearly every save is of cells alone: with the look into the log, PostgreSQL would at times find
 * that planning each save anew is the cheaper way, which costs more than the save.
 */
const statements = {
  cells: { name: 'save-cells', text: textWith('false') },
  words: { name: 'save-words', text: textWith(staleWords) },
};

/** Runs the statement once; null: no such return. */
export async function writeCells(sql: Sql, write: CellWrite): Promise<CellsWritten | null> {
  const { rows } = await sql.query<CellsWritten>({
    ...statements[write.topics || write.explanations ? 'words' : 'cells'],
    values: [
      write.year,
      write.unit,
      write.base,
      write.codes,
      write.values,
      write.openers,
      write.userId,
      write.at.toISOString(),
      write.allowed,
      write.topics?.code ?? null,
      write.topics?.json ?? null,
      write.explanations === null ? null : JSON.stringify(write.explanations),
      write.ownerOfLater,
    ],
  });
  return rows[0] ?? null;
}
