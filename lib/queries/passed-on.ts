import 'server-only';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { ReturnKind, Status } from '@/lib/workflow/transitions';
import type { PassedOnNote } from './levels-views';
import { inTree, type UnitRow, unitColumns, unitView } from './unit-rows';
import type { YearFrame } from './year-frame';

type Row = UnitRow & { area: string; by: string; at: Date; kind: ReturnKind; status: Status };

/** What these areas passed on to their units since their tables last came back, by area; only of those whose table is back now. */
export async function passedOn(
  db: Db,
  frame: YearFrame,
  areas: readonly string[],
): Promise<Map<string, PassedOnNote>> {
  if (areas.length === 0) return new Map();
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    with passed as (
      select r.unit_code as area, e.id, e.actor, e.at, e.detail
        from "return" r
        cross join lateral (
          select max(e.seq) as seq from event e
           where e.subject = 'return:' || r.id and e.action in ('return', 'reopen')
        ) back
        join event e on e.subject = 'return:' || r.id and e.action = 'passOn' and e.seq > coalesce(back.seq, 0)
       where r.year = ${frame.view.year} and r.unit_code = any(${[...areas]}::text[]) and r.status = 'returned'
    )
    select ${unitColumns}, w.area, last.by, last.at, r.kind::text as kind, r.status::text as status
      from (select distinct area, unit from passed, jsonb_array_elements_text(passed.detail -> 'units') as unit) w
      join "return" r on r.unit_code = w.unit and r.year = ${frame.view.year}
      join unit_period p on p.unit_code = w.unit and ${inTree(frame.asOf)}
      cross join lateral (
        select coalesce(u.name, e.actor) as by, e.at from passed e left join "user" u on u.id = e.actor
         where e.area = w.area order by e.id desc limit 1
      ) last
     order by p.position, p.unit_code`);
  const notes = new Map<string, PassedOnNote>();
  for (const { area, by, at, kind, status, ...unit } of rows) {
    const note = notes.get(area) ?? { by, at, units: [] };
    note.units.push({ unit: unitView(unit), kind, status });
    notes.set(area, note);
  }
  return notes;
}
