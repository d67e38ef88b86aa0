import 'server-only';
import type { Cells, Topic } from '@/lib/cells/cells';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { topicsSchema } from '@/lib/db/sql/rollup-topics';
import { cellOf, dependantsOf } from '@/lib/editions/cells';
import { typedCellsOf } from '@/lib/editions/typed-cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import { Refusal } from '@/lib/refusal';
import { cellsOfRule } from '@/lib/rules/cells-of-rule';
import { evaluate } from '@/lib/rules/evaluate';
import type { Finding } from '@/lib/rules/finding';
import type { Asker } from './asker';
import { frozenCells } from './frozen-cells';
import { readPast } from './read-past';
import { explanationsSchema } from './read-return';
import { figuresOf } from './return-figures';
import { type ReturnHead, returnHead } from './return-head';
import { partCells } from './rollup-level';
import { scanNotes } from './scan-notes';
import type { ByAt, FigureView, Said } from './why-views';
import { type YearFrame, yearFrame } from './year-frame';

type Of = { year: number; unit: string; code: CellCode; version?: number | undefined };

/** One figure of a version, or of the return as it is now, for those who may read the table: who gave it, who accepted it, what was written about it. */
export async function readFigure(asker: Asker, of: Of): Promise<FigureView> {
  const { db, user } = asker;
  const frame = await yearFrame(db, of.year);
  const { edition } = frame;
  const head = await returnHead(db, { frame, unit: of.unit, user, rights: ['return.read'] });
  if (!cellOf(edition, of.code)) throw new Refusal('notFound');
  const { unit, kind, status, latestVersion, acceptedVersion } = head;
  const isIn = status === 'submitted' || status === 'accepted';
  const version = of.version ?? (isIn ? latestVersion : null);
  const [table, scans, { lastYear, past }] = await Promise.all([
    version === null ? tableNow(db, frame, head, of.code) : frozenTable(db, frame, head, version),
    scanNotes(db, head.id),
    readPast(db, { year: of.year, edition, kind, unit }),
  ]);
  const { cells, topics, explanations, ...source } = table;
  const findings = evaluate(edition, cells, { topics, lastYear, past });
  return {
    year: of.year,
    edition: edition.id,
    ...{ unit, kind, status, code: of.code, latestVersion, acceptedVersion },
    ...source,
    version,
    value: cells[of.code] ?? null,
    parts: partCells(edition, of.code, cells),
    said: saidAbout(edition, of.code, findings, explanations),
    scans: scans.filter((scan) => scan.version === version),
  };
}

type Table = Pick<FigureView, 'sha256' | 'saved' | 'submitted' | 'accepted'> & {
  cells: Cells;
  topics: Topic[] | null;
  explanations: Record<string, string>;
};

async function tableNow(db: Db, frame: YearFrame, head: ReturnHead, code: CellCode): Promise<Table> {
  const { cells, topics, marks } = await figuresOf(db, frame, head);
  const typed = typedCellsOf(frame.edition, code).flatMap((each) => marks[each] ?? []);
  const last = typed.toSorted((a, b) => b.revision - a.revision)[0];
  return {
    cells,
    topics,
    explanations: explanationsSchema.parse(head.explanations),
    sha256: null,
    saved: last ? { by: last.by, at: last.at } : null,
    submitted: null,
    accepted: null,
  };
}

type Row = { cells: (bigint | null)[]; topics: unknown; explanations: unknown; sha256: string } & ByAt;

async function frozenTable(db: Db, frame: YearFrame, { id }: ReturnHead, version: number): Promise<Table> {
  const [[row], accepted] = await Promise.all([
    db.$queryRaw<Row[]>(Prisma.sql`
      select v.cells, v.topics, v.explanations, v.sha256, coalesce(u.name, v.submitted_by) as by, v.submitted_at as at
        from "version" v left join "user" u on u.id = v.submitted_by where v.return_id = ${id} and v.number = ${version}`),
    acceptanceOf(db, id, version),
  ]);
  if (!row) throw new Refusal('notFound');
  return {
    cells: frozenCells(frame.edition, row.cells),
    topics: topicsSchema.parse(row.topics),
    explanations: explanationsSchema.parse(row.explanations),
    sha256: row.sha256,
    saved: null,
    submitted: { by: row.by, at: row.at },
    accepted,
  };
}

/** Who accepted a version, from the log; null: nobody. */
async function acceptanceOf(db: Db, returnId: number, version: number): Promise<ByAt | null> {
  const [row] = await db.$queryRaw<ByAt[]>(Prisma.sql`
    select coalesce(u.name, e.actor) as by, e.at from event e left join "user" u on u.id = e.actor
     where e.subject = ${`return:${returnId}`} and e.action = 'accept' and (e.detail ->> 'version')::int = ${version}
     order by e.seq desc limit 1`);
  return row ?? null;
}

/** What is found and what was written about a cell, itself or through a total: first what is found. Hints are left aside. */
function saidAbout(
  edition: Edition,
  code: CellCode,
  findings: readonly Finding[],
  explanations: Readonly<Record<string, string>>,
): Said[] {
  const about = new Set([code, ...typedCellsOf(edition, code), ...dependantsOf(edition, code)]);
  const touches = (cells: readonly CellCode[]) => cells.some((cell) => about.has(cell));
  const found = findings
    .filter(({ severity, cells }) => severity !== 'hint' && touches(cells))
    .map((finding): Said => {
      const explanation = explanations[finding.rule]?.trim() || null;
      return { rule: finding.rule, finding, explanation };
    });
  const told = new Set(found.map(({ rule }) => rule));
  const others = Object.entries(explanations)
    .filter(([rule, text]) => text.trim() !== '' && !told.has(rule) && touches(cellsOfRule(edition, rule)))
    .map(([rule, explanation]): Said => ({ rule, finding: null, explanation }));
  return [...found, ...others];
}
