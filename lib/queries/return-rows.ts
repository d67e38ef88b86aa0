import 'server-only';
import type { Cells, Topic } from '@/lib/cells/cells';
import { progress } from '@/lib/cells/computed';
import type { Db } from '@/lib/db/client';
import { now } from '@/lib/db/clock';
import { Prisma } from '@/lib/db/generated/client';
import { topicsSchema } from '@/lib/db/sql/rollup-topics';
import { dueDay } from '@/lib/workflow/due-day';
import type { ReturnKind, Status } from '@/lib/workflow/transitions';
import { dayOf } from './day';
import { type FrozenTable, findingCountsOf } from './finding-counts';
import { frozenCells } from './frozen-cells';
import { isLate } from './is-late';
import { inTree, type UnitRow, unitColumns, unitView } from './unit-rows';
import type { ReturnRow } from './views';
import type { YearFrame } from './year-frame';

type Row = UnitRow & {
  id: number;
  position: number;
  kind: ReturnKind;
  status: Status;
  revision: number;
  topics: unknown;
  version: number | null;
  acceptedVersion: number | null;
  submittedAt: Date | null;
  firstAt: Date | null;
  submittedBy: string | null;
  submittedById: string | null;
  wasReturned: boolean;
  extendedDue: string | null;
  correctionAt: Date | null;
  updatedAt: Date;
  frozen: (bigint | null)[] | null;
  frozenTopics: unknown;
  children: number;
  childrenAccepted: number;
};

/** A row with what only the server needs of it: where it stands in the list, and what decides over its actions. */
export type ListedReturn = {
  row: ReturnRow;
  position: number;
  submittedById: string | null;
  wasReturned: boolean;
  correctionAsked: boolean;
};

/** The returns of a year for which `where` holds of `unit_period p` and `"return" r`, in the tree's order. Few reads, however many there are. */
export async function returnRows(
  db: Db,
  frame: YearFrame,
  where: Prisma.Sql,
  limit: number | null = null,
): Promise<ListedReturn[]> {
  const rows = await selectRows(db, frame, where, limit);
  const drafts = rows.filter((row) => row.kind === 'entered' && !isIn(row.status)).map((row) => row.id);
  const sent = rows.flatMap((row) => frozenTable(frame, row) ?? []);
  const [cells, counts, at] = await Promise.all([
    draftCells(db, drafts),
    findingCountsOf(db, frame, sent),
    now(),
  ]);
  const today = dayOf(at);
  return rows.map((row) => {
    const { filled, of } = filledOf(frame, row, cells.get(row.id) ?? {});
    const due = dueDay(row.kind, row.extendedDue, frame.view);
    return {
      row: {
        unit: unitView(row),
        kind: row.kind,
        status: row.status,
        opened: row.revision > 0,
        revision: row.revision,
        filled,
        of,
        version: row.version,
        acceptedVersion: row.acceptedVersion,
        submittedAt: row.submittedAt,
        submittedBy: row.submittedBy,
        late: isLate(row, due, today),
        due,
        extendedDue: row.extendedDue,
        correctionAt: row.correctionAt,
        findings: counts.get(row.code) ?? null,
        updatedAt: row.updatedAt,
      },
      position: row.position,
      submittedById: row.submittedById,
      wasReturned: row.wasReturned,
      correctionAsked: row.correctionAt !== null,
    };
  });
}

const isIn = (status: Status) => status === 'submitted' || status === 'accepted';

function selectRows(db: Db, frame: YearFrame, where: Prisma.Sql, limit: number | null): Promise<Row[]> {
  return db.$queryRaw<Row[]>(Prisma.sql`
    select ${unitColumns}, p.position, r.id, r.kind::text as kind, r.status::text as status, r.revision, r.topics,
           r.latest_version as version, r.accepted_version as "acceptedVersion", r.submitted_at as "submittedAt",
           (select min(f.submitted_at) from "version" f where f.return_id = r.id) as "firstAt",
           coalesce(u.name, r.submitted_by) as "submittedBy", r.submitted_by as "submittedById",
           r.returned_reason is not null as "wasReturned", r.updated_at as "updatedAt",
           to_char(r.extended_due, 'YYYY-MM-DD') as "extendedDue", r.correction_at as "correctionAt",
           v.cells as frozen, v.topics as "frozenTopics",
           coalesce(below.children, 0) as children, coalesce(below.accepted, 0) as "childrenAccepted"
      from "return" r
      join unit_period p on p.unit_code = r.unit_code and ${inTree(frame.asOf)}
      left join "version" v on v.return_id = r.id and v.number = r.latest_version
      left join "user" u on u.id = r.submitted_by
      left join lateral (
        select count(*)::int as children, count(cr.accepted_version)::int as accepted
          from unit_period c join "return" cr on cr.unit_code = c.unit_code and cr.year = r.year
         where r.kind = 'compiled' and c.parent_code = r.unit_code
           and c.valid_from <= ${frame.asOf}::date and (c.valid_to is null or c.valid_to > ${frame.asOf}::date)
      ) below on true
     where r.year = ${frame.view.year} and (${where})
     order by p.position, p.unit_code
     limit ${limit}::bigint`);
}

async function draftCells(db: Db, returns: readonly number[]): Promise<Map<number, Cells>> {
  const rows = await db.$queryRaw<{ id: number; codes: string[]; values: (bigint | null)[] }[]>(Prisma.sql`
    select c.return_id as id, array_agg(c.code) as codes, array_agg(c.value) as values
      from cell c where c.return_id = any(${[...returns]}::int[]) group by c.return_id`);
  return new Map(
    rows.map((row) => [
      row.id,
      Object.fromEntries(row.codes.map((code, at) => [code, row.values[at] ?? null])),
    ]),
  );
}

function filledOf(frame: YearFrame, row: Row, cells: Cells): { filled: number; of: number } {
  if (row.kind === 'compiled') return { filled: row.childrenAccepted, of: row.children };
  if (row.frozen && isIn(row.status)) {
    return progress(frame.edition, frozenCells(frame.edition, row.frozen), topicsOf(row.frozenTopics));
  }
  return progress(frame.edition, cells, topicsOf(row.topics));
}

function frozenTable(frame: YearFrame, row: Row): FrozenTable | null {
  if (!row.frozen) return null;
  const cells = frozenCells(frame.edition, row.frozen);
  return { unit: unitView(row), kind: row.kind, cells, topics: topicsOf(row.frozenTopics) };
}

function topicsOf(stored: unknown): Topic[] | null {
  return topicsSchema.parse(stored);
}
