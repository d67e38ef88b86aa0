import 'server-only';
import type { Cells, Topic } from '@/lib/cells/cells';
import { completed } from '@/lib/cells/computed';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { liveRollup } from '@/lib/db/sql/rollup-live';
import { topicsSchema } from '@/lib/db/sql/rollup-topics';
import { frozenCells } from './frozen-cells';
import type { ReturnHead } from './return-head';
import type { Mark } from './views';
import type { YearFrame } from './year-frame';

/** What a return shows: its figures, and where they come from as far as its kind has that. */
export type Figures = {
  cells: Cells;
  topics: Topic[] | null;
  marks: Record<string, Mark>;
  fingerprint: string | null;
  /** Children without an accepted version, by code. */
  outstanding: string[];
};

/** An entered return shows its cells, a compiled one its live roll-up until it is submitted and then what was frozen. */
export function figuresOf(db: Db, frame: YearFrame, head: ReturnHead): Promise<Figures> {
  return head.kind === 'entered' ? entered(db, frame, head) : compiled(db, frame, head);
}

async function entered(db: Db, frame: YearFrame, head: ReturnHead): Promise<Figures> {
  const rows = await db.$queryRaw<(Mark & { code: string; value: bigint | null })[]>(Prisma.sql`
    select c.code, c.value, c.revision, c.updated_by as "byId", coalesce(u.name, c.updated_by) as by, c.updated_at as at
      from cell c left join "user" u on u.id = c.updated_by where c.return_id = ${head.id}`);
  return {
    cells: completed(frame.edition, Object.fromEntries(rows.map((row) => [row.code, row.value]))),
    topics: topicsSchema.parse(head.topics),
    marks: Object.fromEntries(rows.map(({ code, value: _, ...mark }) => [code, mark])),
    fingerprint: null,
    outstanding: [],
  };
}

async function compiled(db: Db, frame: YearFrame, head: ReturnHead): Promise<Figures> {
  const { view, edition, asOf } = frame;
  const [live, frozen] = await Promise.all([
    liveRollup(db, { year: view.year, asOf, area: head.unit.code, edition, basis: 'accepted' }),
    head.status === 'submitted' || head.status === 'accepted' ? frozenFigures(db, frame, head) : null,
  ]);
  const outstanding = live.children.filter((child) => child.version === null).map((child) => child.unit);
  if (frozen) return { ...frozen, marks: {}, fingerprint: live.fingerprint, outstanding };
  return { cells: live.cells, topics: live.topics, marks: {}, fingerprint: live.fingerprint, outstanding };
}

async function frozenFigures(
  db: Db,
  frame: YearFrame,
  head: ReturnHead,
): Promise<Pick<Figures, 'cells' | 'topics'> | null> {
  const [row] = await db.$queryRaw<{ cells: (bigint | null)[]; topics: unknown }[]>(
    Prisma.sql`select cells, topics from "version" where return_id = ${head.id} and number = ${head.latestVersion}`,
  );
  return row
    ? { cells: frozenCells(frame.edition, row.cells), topics: topicsSchema.parse(row.topics) }
    : null;
}
