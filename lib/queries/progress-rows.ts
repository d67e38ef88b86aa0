import 'server-only';
import { may } from '@/lib/access/roles';
import type { User } from '@/lib/access/user';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { cellOf, cellsOf, inputsOf, topicsRowOf } from '@/lib/editions/cells';
import { comparableCell } from '@/lib/editions/comparability/counterpart';
import { headlineCells } from '@/lib/editions/headline-cells';
import { editions } from '@/lib/editions/registry';
import type { CellCode, Edition } from '@/lib/editions/types';
import { daysBetween } from '@/lib/progress/arrivals';
import { isIn, type ProgressRow } from '@/lib/progress/row';
import { type ReturnKind, refusalOf, type Status } from '@/lib/workflow/transitions';
import { dayOf } from './day';
import { withinReach } from './reach';
import { inTree, placeOf, type UnitRow, unitColumns, unitView } from './unit-rows';
import type { UnitView } from './views';
import type { YearFrame } from './year-frame';

type Row = UnitRow & {
  id: number;
  kind: ReturnKind;
  status: Status;
  revision: number;
  version: number | null;
  wasReturned: boolean;
  correctionAsked: boolean;
  submittedAt: Date | null;
  updatedAt: Date;
  due: string;
  extended: boolean;
  filled: number;
  hasTopics: boolean;
  children: number;
  childrenAccepted: number;
  since: Date | null;
  lastYear: (bigint | null)[] | null;
  remindedAt: Date | null;
  remindedBy: string | null;
};

/** A row with the id of its return, which only the server needs. */
export type ListedRow = { id: number; row: ProgressRow };

type Of = { user: User; frame: YearFrame; area: UnitView; now: Date };

/**
 * The area's direct children and theirs, whose status the user may see, in the tree's order, in one read. Last year's figures only for
 * who may read the area's.
 */
export async function progressRows(db: Db, of: Of): Promise<ListedRow[]> {
  const rows = await selectRows(db, of);
  const below = new Set(rows.map((row) => row.parent));
  const shows = { figures: may(of.user.grants, 'area.read', placeOf(of.area)), today: dayOf(of.now) };
  return rows.map((row) => ({
    id: row.id,
    row: progressRow(row, of, { ...shows, listed: below.has(row.code) }),
  }));
}

type Shows = { figures: boolean; today: string; listed: boolean };

function progressRow(row: Row, { user, frame }: Of, { figures, today, listed }: Shows): ProgressRow {
  const unit = unitView(row);
  const { kind, status, due } = row;
  const situation = { ...row, yearState: frame.view.state };
  const until = row.submittedAt ? dayOf(row.submittedAt) : today;
  const remindedToday = row.remindedAt !== null && dayOf(row.remindedAt) === today;
  const mayRemind = user.scope === 'write' && may(user.grants, 'return.review', placeOf(unit));
  const isOpen = refusalOf('submit', situation) === null;
  return {
    unit: { code: unit.code, name: unit.name, kind: unit.kind, parent: unit.parent },
    kind,
    status,
    opened: row.revision > 0,
    ...filledOf(frame.edition, row),
    version: row.version,
    since: row.since,
    active: row.revision > 0 ? row.updatedAt : null,
    due,
    extended: row.extended,
    late: until > due,
    lateBy: Math.max(0, daysBetween(due, until)),
    listed,
    lastYear: figures ? row.lastYear : null,
    reminded: row.remindedAt && row.remindedBy ? { at: row.remindedAt, by: row.remindedBy } : null,
    remindable: mayRemind && isOpen && !remindedToday,
  };
}

function filledOf(edition: Edition, row: Row): { filled: number; of: number } {
  if (row.kind === 'compiled') return { filled: row.childrenAccepted, of: row.children };
  const hasTopics = topicsRowOf(edition) !== null;
  const of = inputsOf(edition).length + (hasTopics ? 1 : 0);
  return { filled: isIn(row) ? of : row.filled + (hasTopics && row.hasTopics ? 1 : 0), of };
}

function selectRows(db: Db, { user, frame, area }: Of): Promise<Row[]> {
  const { edition, asOf, view } = frame;
  return db.$queryRaw<Row[]>(Prisma.sql`
    select ${unitColumns}, r.id, r.kind::text as kind, r.status::text as status, r.revision, r.latest_version as version,
           r.returned_reason is not null as "wasReturned", r.correction_at is not null as "correctionAsked", r.submitted_at as "submittedAt", r.updated_at as "updatedAt",
           to_char(coalesce(r.extended_due, case when r.kind = 'compiled' then y.closes else y.due end), 'YYYY-MM-DD') as due,
           r.extended_due is not null as extended,
           coalesce(draft.filled, 0) as filled, coalesce(draft."hasTopics", false) as "hasTopics",
           coalesce(below.children, 0) as children, coalesce(below.accepted, 0) as "childrenAccepted",
           ${since} as since, l.figures as "lastYear", n.at as "remindedAt", coalesce(u.name, n.actor) as "remindedBy"
      from unit_period p
      join "return" r on r.unit_code = p.unit_code and r.year = ${view.year}
      join "year" y on y.year = r.year
      left join lateral (${draftProgress(edition)}) draft on r.kind = 'entered' and r.status in ('draft', 'returned')
      left join lateral (
        select count(*)::int as children, count(cr.accepted_version)::int as accepted
          from unit_period c join "return" cr on cr.unit_code = c.unit_code and cr.year = r.year
         where r.kind = 'compiled' and c.parent_code = r.unit_code
           and c.valid_from <= ${asOf}::date and (c.valid_to is null or c.valid_to > ${asOf}::date)
      ) below on true
      left join lateral (${lastFigures(frame)}) l on true
      left join lateral (
        select e.at, e.actor from event e
         where r.status in ('draft', 'returned') and e.subject = 'return:' || r.id and e.action = 'remind'
         order by e.seq desc limit 1
      ) n on true
      left join "user" u on u.id = n.actor
     where ${withinTwoLevels(area.code, asOf)} and ${inTree(asOf)} and ${withinReach(user.grants, 'status.read')}
     order by p.position, p.unit_code`);
}

/** True in SQL for each row of `unit_period p` that is a child of the area, or a child of one. */
function withinTwoLevels(area: string, asOf: string): Prisma.Sql {
  return Prisma.sql`(p.parent_code = ${area} or p.parent_code = any(array(
    select c.unit_code from unit_period c where c.parent_code = ${area}
       and c.valid_from <= ${asOf}::date and (c.valid_to is null or c.valid_to > ${asOf}::date))))`;
}

/** The step that brought a return to where it is; for a draft that was never sent, its first save. */
const since = Prisma.sql`case
  when r.revision = 0 then null
  when r.status = 'submitted' then r.submitted_at
  when r.status = 'returned' and r.returned_at > coalesce(r.submitted_at, '-infinity') then r.returned_at
  when r.status = 'draft' and r.latest_version is null then
    (select min(e.at) from event e where e.subject = 'return:' || r.id and e.action = 'save')
  else (select max(e.at) from event e where e.subject = 'return:' || r.id
          and e.action = any(array['accept', 'return', 'reopen', 'withdraw']))
end`;

/** How many typed cells of `"return" r` are filled, and whether its topics row is: it has topics, or what they divide up is 0. */
function draftProgress(edition: Edition): Prisma.Sql {
  const inputs = inputsOf(edition).map(({ code }) => code);
  const divided = topicsRowOf(edition)?.topicsOf;
  const parts = divided === undefined ? [] : typedUnder(edition, divided);
  return Prisma.sql`
    select count(*) filter (where c.code = any(${inputs}::text[]))::int as filled,
           coalesce(jsonb_array_length(nullif(r.topics, 'null')), 0) > 0
             or (count(*) filter (where c.code = any(${parts}::text[])) = ${parts.length}::int
                 and coalesce(sum(c.value) filter (where c.code = any(${parts}::text[])), 0) = 0) as "hasTopics"
      from cell c where c.return_id = r.id and c.value is not null`;
}

/** The typed cells that a cell is in the end the sum of. */
function typedUnder(edition: Edition, code: CellCode): CellCode[] {
  return cellOf(edition, code)?.parts?.flatMap((part) => typedUnder(edition, part)) ?? [code];
}

/**
 * The headline figures of the table that was accepted for this unit the year before. From a table on another form, those that it counts
 * alike, the others null; nothing where there is none.
 */
function lastFigures({ edition, view }: YearFrame): Prisma.Sql {
  const forms = editions.flatMap((form) => {
    const places = headlineCells(edition).map((spec) => placeOn(form, edition, spec.code));
    const figures = places.map((place) =>
      place === null ? Prisma.sql`null::bigint` : Prisma.sql`v.cells[${place}::int]`,
    );
    const isKnown = places.some((place) => place !== null);
    return isKnown ? [Prisma.sql`when ${form.id} then array[${Prisma.join(figures)}]`] : [];
  });
  return Prisma.sql`
    select case v.edition_id ${Prisma.join(forms, ' ')} end as figures
      from "return" b join "version" v on v.return_id = b.id and v.number = b.accepted_version
     where b.year = ${view.year - 1} and b.unit_code = p.unit_code`;
}

/** Where a version on the form `form` keeps what may be compared with a cell of `edition`, counted from 1; null: nowhere. */
function placeOn(form: Edition, edition: Edition, code: CellCode): number | null {
  const there = comparableCell(edition, code, form);
  return there === null ? null : cellsOf(form).findIndex((spec) => spec.code === there) + 1;
}
