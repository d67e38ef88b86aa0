import 'server-only';
import type { Sql } from '@/lib/db/client';
import type { CellWrite } from './save-cells';
import type { StaleCell } from './stale-cells';

/** SQL: whether the event `e` may have changed the explanation of this rule. A submission says only what it was in the end. */
export function explains(rule: string): string {
  return `(e.action = 'submit' AND e.detail -> 'explanations' ? ${rule}
    OR e.detail #>> ARRAY['explanations', '0', ${rule}] IS DISTINCT FROM e.detail #>> ARRAY['explanations', '1', ${rule}])`;
}

const text = `
  SELECT k.rule AS code, r.explanations ->> k.rule AS theirs, l.at, coalesce(u.name, l.actor) AS by,
    (SELECT e.detail #>> ARRAY['explanations', '0', k.rule] FROM event e
      WHERE e.subject = 'return:' || r.id AND e.revision > $3 AND ${explains('k.rule')} ORDER BY e.seq LIMIT 1) AS base
  FROM "return" r CROSS JOIN unnest($4::text[]) AS k(rule)
  CROSS JOIN LATERAL (SELECT e.actor, e.at FROM event e
    WHERE e.subject = 'return:' || r.id AND e.revision > $3 AND ${explains('k.rule')} ORDER BY e.seq DESC LIMIT 1) l
  LEFT JOIN "user" u ON u.id = l.actor
  WHERE r.year = $1 AND r.unit_code = $2 AND l.actor IS DISTINCT FROM $5::text`;

/** Of the rules that this save explains, those whose explanation was changed after `base`; `code` is the rule. */
export async function staleExplanations(
  sql: Sql,
  { year, unit, base, explanations, ownerOfLater }: CellWrite,
): Promise<StaleCell[]> {
  const rules = Object.keys(explanations ?? {});
  if (rules.length === 0) return [];
  const { rows } = await sql.query<StaleCell>({
    name: 'stale-explanations',
    text,
    values: [year, unit, base, rules, ownerOfLater],
  });
  return rows;
}
