import 'server-only';
import { type Db, transact } from '@/lib/db/client';
import { Refusal } from '@/lib/refusal';
import { type ReturnKind, refusalOf, type Status, type YearState } from '@/lib/workflow/transitions';
import type { Act } from './act';
import { demand } from './admit';
import { placeOnPath } from './place-of-unit';
import { dayInChina } from './read-day';
import { recordEvent } from './record-event';

export type RemindReturns = { year: number; area: string; units: readonly string[] };
/** Units by code; `skipped` are in by now, or were reminded today. */
export type Reminded = { reminded: string[]; skipped: string[] };

type Row = {
  id: number;
  unit: string;
  path: string;
  kind: ReturnKind;
  status: Status;
  wasReturned: boolean;
  correctionAsked: boolean;
  yearState: YearState;
  lastAt: Date | null;
};

/**
 * Reminds units directly below an area to send their return in: whoever may still submit, at most once a day. Who came in meanwhile is
 * passed over, so that a list that is a minute old can be sent. Refuses all of them if one is not the asker's to review.
 */
export function remindReturns(act: Act, { year, area, units }: RemindReturns): Promise<Reminded> {
  const { user, now } = act;
  return transact(act.db, async (tx) => {
    const rows = await lockReturns(tx, { year, area, units });
    if (rows.length < new Set(units).size) throw new Refusal('notFound');
    for (const row of rows) demand(user, 'return.review', placeOnPath(row.path), 'status.read');
    const [yearState] = rows.map((row) => row.yearState);
    if (yearState && rows.every((row) => refusalOf('submit', row) === 'yearNotOpen'))
      throw new Refusal('yearNotOpen', { params: { year, yearState } });
    const due = rows.filter((row) => isToRemind(row, now));
    for (const { id } of due)
      await recordEvent(tx, { subject: `return:${id}`, at: now, actor: user.id, action: 'remind' });
    const reminded = due.map(({ unit }) => unit);
    return { reminded, skipped: rows.map(({ unit }) => unit).filter((unit) => !reminded.includes(unit)) };
  });
}

function isToRemind(row: Row, now: Date): boolean {
  const isDone = row.lastAt !== null && Number(dayInChina(row.lastAt)) === Number(dayInChina(now));
  return !isDone && refusalOf('submit', row) === null;
}

/** In the tree's order; their rows are locked, so that two people at once remind once. */
async function lockReturns(tx: Db, { year, area, units }: RemindReturns): Promise<Row[]> {
  await tx.$queryRaw`
    SELECT r.id FROM "return" r WHERE r.year = ${year} AND r.unit_code = ANY(${[...units]}::text[]) ORDER BY r.id FOR UPDATE`;
  return tx.$queryRaw<Row[]>`
    SELECT r.id, r.unit_code AS unit, p.path, r.kind::text AS kind, r.status::text AS status,
      r.returned_reason IS NOT NULL AS "wasReturned", r.correction_at IS NOT NULL AS "correctionAsked", y.state::text AS "yearState",
      (SELECT e.at FROM event e WHERE e.subject = 'return:' || r.id AND e.action = 'remind' ORDER BY e.seq DESC LIMIT 1) AS "lastAt"
    FROM "return" r
    JOIN "year" y ON y.year = r.year
    JOIN unit_period p ON p.unit_code = r.unit_code AND p.parent_code = ${area}
      AND p.valid_from <= y.as_of AND (p.valid_to IS NULL OR p.valid_to > y.as_of)
    WHERE r.year = ${year} AND r.unit_code = ANY(${[...units]}::text[])
    ORDER BY p.position, p.unit_code`;
}
