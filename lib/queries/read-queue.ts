import 'server-only';
import { reachesOf } from '@/lib/access/roles';
import type { Cells } from '@/lib/cells/cells';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { topicsSchema } from '@/lib/db/sql/rollup-topics';
import { inputsOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import { Refusal } from '@/lib/refusal';
import { standing } from '@/lib/rules/evaluate';
import { actionsOf } from './actions';
import type { Asker } from './asker';
import { findingsOf } from './finding-counts';
import { frozenCells } from './frozen-cells';
import type { Queue, QueueRow } from './queue-view';
import { withinReach } from './reach';
import { explanationsSchema } from './read-return';
import { type ListedReturn, returnRows } from './return-rows';
import { unitsAt } from './unit-rows';
import { type YearFrame, yearFrame } from './year-frame';

/** What a reviewer looks after in a year and what of it waits; `notFound` for somebody who reviews nothing. */
export async function readQueue(asker: Asker, of: { year: number }): Promise<Queue> {
  const { db, user } = asker;
  const areas = [...new Set(reachesOf(user.grants, 'return.review').map(({ unit }) => unit))];
  if (areas.length === 0) throw new Refusal('notFound');
  const frame = await yearFrame(db, of.year);
  const listed = await returnRows(db, frame, withinReach(user.grants, 'return.review'));
  const [waiting, views] = await Promise.all([
    queueRows(asker, frame, listed),
    unitsAt(db, { units: areas, asOf: frame.asOf }),
  ]);
  return { year: frame.view, areas: views, rows: listed.map(({ row }) => row), waiting };
}

/** Only what waits for the asker, longest first; nothing for somebody who reviews nothing. */
export async function readWaiting(asker: Asker, of: { year: number }): Promise<QueueRow[]> {
  const frame = await yearFrame(asker.db, of.year);
  const theirs = Prisma.sql`r.status = 'submitted' and ${withinReach(asker.user.grants, 'return.review')}`;
  return queueRows(asker, frame, await returnRows(asker.db, frame, theirs));
}

async function queueRows(
  { db, user }: Asker,
  frame: YearFrame,
  listed: readonly ListedReturn[],
): Promise<QueueRow[]> {
  const waiting = listed.filter(({ row }) => row.status === 'submitted');
  const versions = await latestVersions(
    db,
    frame,
    waiting.map(({ row }) => row.unit.code),
  );
  const tables = waiting.flatMap(({ row: { unit, kind } }) => {
    const latest = versions.get(unit.code)?.latest;
    return latest ? [{ unit, kind, cells: latest.cells, topics: latest.topics }] : [];
  });
  const found = await findingsOf(db, frame, tables);
  return waiting
    .map((it): QueueRow => {
      const { row } = it;
      const { latest, before } = versions.get(row.unit.code) ?? {};
      const stand = standing(found.get(row.unit.code) ?? [], latest?.explanations ?? {});
      const standingOf = { ...row, ...it, yearState: frame.view.state };
      return {
        ...row,
        changed: latest && before ? changesOf(frame.edition, before.cells, latest.cells) : null,
        unexplained: stand.filter(({ explainable }) => explainable).length,
        mayAccept: actionsOf(user, standingOf).includes('accept'),
      };
    })
    .sort((one, other) => Number(one.submittedAt ?? 0) - Number(other.submittedAt ?? 0));
}

function changesOf(edition: Edition, before: Cells, now: Cells): number {
  return inputsOf(edition).filter(({ code }) => (before[code] ?? null) !== (now[code] ?? null)).length;
}

type Row = {
  unit: string;
  isLatest: boolean;
  cells: (bigint | null)[];
  topics: unknown;
  explanations: unknown;
};
type Version = ReturnType<typeof versionOf>;

function versionOf(edition: Edition, { cells, topics, explanations }: Row) {
  return {
    cells: frozenCells(edition, cells),
    topics: topicsSchema.parse(topics),
    explanations: explanationsSchema.parse(explanations),
  };
}

/** The latest version of each unit's return and the one before it. */
async function latestVersions(
  db: Db,
  { view, edition }: YearFrame,
  units: readonly string[],
): Promise<Map<string, { latest?: Version; before?: Version }>> {
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    select r.unit_code as unit, v.number = r.latest_version as "isLatest", v.cells, v.topics, v.explanations
      from "return" r join "version" v on v.return_id = r.id and v.number in (r.latest_version, r.latest_version - 1)
     where r.year = ${view.year} and r.unit_code = any(${[...units]}::text[])`);
  const found = new Map<string, { latest?: Version; before?: Version }>();
  for (const row of rows) {
    const version = versionOf(edition, row);
    found.set(row.unit, {
      ...found.get(row.unit),
      ...(row.isLatest ? { latest: version } : { before: version }),
    });
  }
  return found;
}
