import 'server-only';
import { toJson } from '@/lib/cells/parse';
import type { Sql } from '@/lib/db/client';
import type { CellWrite, Verdict } from '@/lib/db/sql/save-cells';
import { type StaleCell, staleCells } from '@/lib/db/sql/stale-cells';
import { staleExplanations } from '@/lib/db/sql/stale-explanations';
import { cellOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import { Refusal, type RefusedCell } from '@/lib/refusal';
import { refusalOf, type Situation } from '@/lib/workflow/transitions';

type State = Situation & { returnedCells: string[] };

async function stateOf(sql: Sql, { year, unit }: CellWrite): Promise<State> {
  const { rows } = await sql.query<State>(
    `SELECT r.status, r.kind, y.state AS "yearState", r.returned_reason IS NOT NULL AS "wasReturned",
       r.correction_at IS NOT NULL AS "correctionAsked",
       r.returned_cells AS "returnedCells"
     FROM "return" r JOIN "year" y ON y.year = r.year WHERE r.year = $1 AND r.unit_code = $2`,
    [year, unit],
  );
  const [state] = rows;
  if (!state) throw new Refusal('notFound');
  return state;
}

/** Says why a save was not written; returns if what stood in the way is gone by now, so that it may be tried again. */
export async function refuseSave(
  sql: Sql,
  edition: Edition,
  write: CellWrite,
  verdict: Exclude<Verdict, 'ok' | 'again'>,
): Promise<void> {
  if (verdict === 'base') throw new Refusal('badRequest', { params: { issues: 'base' } });
  const cells = verdict === 'stale' ? await stale(sql, edition, write) : [];
  if (cells.length > 0) throw refusalAbout('stale', cells);
  if (verdict === 'stale') return;
  const state = await stateOf(sql, write);
  const code = refusalOf('save', state);
  if (code) {
    const { status, yearState } = state;
    throw new Refusal(code, { params: { action: 'save', status, yearState, year: write.year, by: 'none' } });
  }
  const locked = lockedCells(write, state);
  if (locked.length > 0) throw refusalAbout('locked', locked);
}

function refusalAbout(code: 'stale' | 'locked', cells: RefusedCell[]): Refusal {
  return new Refusal(code, { cells, params: { cells: cells.map((cell) => cell.code).join('、') } });
}

function lockedCells({ codes, openers, topics }: CellWrite, { status, returnedCells }: State): RefusedCell[] {
  if (status !== 'returned') return [];
  const shut = codes.filter(
    (_, at) => !openers[at]?.split(',').some((opener) => returnedCells.includes(opener)),
  );
  const isTopicsShut = topics && !returnedCells.includes(topics.code);
  return [...shut, ...(isTopicsShut ? [topics.code] : [])].map((code) => ({ code }));
}

async function stale(sql: Sql, edition: Edition, write: CellWrite): Promise<RefusedCell[]> {
  const mine = new Map<CellCode, string | null>(
    write.codes.map((code, at) => [code, write.values[at] ?? null]),
  );
  if (write.topics) mine.set(write.topics.code, write.topics.json);
  const rows = await staleCells(sql, { ...write, codes: [...mine.keys()] });
  const cells = rows
    .filter(({ code, theirs }) => !isSame(theirs, mine.get(code) ?? null))
    .map((row) => told(row, mine.get(row.code) ?? null, (stored) => shown(edition, row.code, stored)));
  return [...cells, ...(await staleTexts(sql, write))];
}

/** Explanations are named `explanation:` and the rule. */
async function staleTexts(sql: Sql, write: CellWrite): Promise<RefusedCell[]> {
  const rows = await staleExplanations(sql, write);
  return rows
    .filter(({ code, theirs }) => (theirs ?? '') !== (write.explanations?.[code] ?? ''))
    .map((row) => ({
      ...told(row, write.explanations?.[row.code] || null, (text) => text),
      code: `explanation:${row.code}`,
    }));
}

function told(
  { code, base, theirs, by, at }: StaleCell,
  mine: string | null,
  show: (stored: string | null) => unknown,
) {
  return { code, base: show(base), theirs: show(theirs), yours: show(mine), by, at: at.toISOString() };
}

/** Topics are JSON text that the database prints with other spaces than we do. */
function isSame(one: string | null, other: string | null): boolean {
  if (one === other) return true;
  const isJson = one?.startsWith('[') && other?.startsWith('[');
  return isJson === true && JSON.stringify(JSON.parse(one ?? '')) === JSON.stringify(JSON.parse(other ?? ''));
}

/** As the API writes it: a number, or the list of topics. */
function shown(edition: Edition, code: CellCode, stored: string | null): unknown {
  if (stored === null) return null;
  const spec = cellOf(edition, code);
  return spec ? toJson(spec.kind, BigInt(stored)) : JSON.parse(stored);
}
