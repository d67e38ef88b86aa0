import 'server-only';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Status } from '@/lib/workflow/transitions';
import type { UnitView } from './views';
import type { YearFrame } from './year-frame';

type Table = { code: string; status: Status; latest: number | null; accepted: number | null };
/** Version `inner` of the unit one below is in version `outer` of the one at `at`. */
type Link = { at: number; outer: number; inner: number };
type Named = { code: string; name: string };

/**
 * Which version of a unit each table above it holds. `line` runs from the unit (0) to the top; a table holds what it lists in
 * `made_from`, and through that what those versions hold.
 */
export class Containment {
  private constructor(
    private readonly line: readonly UnitView[],
    private readonly tables: ReadonlyMap<string, Table>,
    private readonly links: readonly Link[],
  ) {}

  static async of(db: Db, frame: YearFrame, line: readonly UnitView[]): Promise<Containment> {
    const codes = line.map(({ code }) => code);
    const [tables, links] = await Promise.all([
      db.$queryRaw<Table[]>(Prisma.sql`
        select unit_code as code, status::text as status, latest_version as latest, accepted_version as accepted
          from "return" where year = ${frame.view.year} and unit_code = any(${codes}::text[])`),
      db.$queryRaw<Link[]>(Prisma.sql`
        select w.at::int as at, v.number as outer, m.version as inner
          from unnest(${codes.slice(1)}::text[], ${codes.slice(0, -1)}::text[]) with ordinality as w(area, below, at)
          join "return" r on r.year = ${frame.view.year} and r.unit_code = w.area
          join "version" v on v.return_id = r.id
          cross join lateral jsonb_to_recordset(v.made_from -> 'versions') as m(unit text, version int)
         where m.unit = w.below`),
    ]);
    return new Containment(line, new Map(tables.map((table) => [table.code, table])), links);
  }

  /** The unit's version inside version `version` of the table at `at`; null: it is not in it. */
  within(at: number, version: number): number | null {
    if (at === 0) return version;
    const link = this.links.find((each) => each.at === at && each.outer === version);
    return link ? this.within(at - 1, link.inner) : null;
  }

  /** The unit's version inside the accepted table at `at`; null: that is not accepted, or it is not in it. */
  inAccepted(at: number): number | null {
    const accepted = this.tableAt(at)?.accepted ?? null;
    return accepted === null ? null : this.within(at, accepted);
  }

  /** The last table at `at` that went up: the accepted one, else the one that is submitted. */
  tableOf(at: number): { version: number; status: 'accepted' | 'submitted' } | null {
    const table = this.tableAt(at);
    if (!table) return null;
    if (table.status === 'submitted' && table.latest !== null)
      return { version: table.latest, status: 'submitted' };
    return table.accepted === null ? null : { version: table.accepted, status: 'accepted' };
  }

  /** Why the area at `at` does not have the unit: the lowest table that is not accepted, else the lowest that leaves it out. */
  missingBelow(at: number): { reason: 'notAccepted' | 'leftOut'; at: Named } | null {
    const below = this.line.slice(0, at);
    const waits = below.find((_, place) => (this.tableAt(place)?.accepted ?? null) === null);
    if (waits) return { reason: 'notAccepted', at: nameOf(waits) };
    const without = below.find((_, place) => this.inAccepted(place) === null);
    return without ? { reason: 'leftOut', at: nameOf(without) } : null;
  }

  /** The lowest area below `at` whose accepted table holds another version than the unit's accepted one. */
  behindBelow(at: number): Named | null {
    const now = this.inAccepted(0);
    const area = this.line.slice(0, at).find((_, place) => this.inAccepted(place) !== now);
    return area ? nameOf(area) : null;
  }

  private tableAt(at: number): Table | undefined {
    return this.tables.get(this.line[at]?.code ?? '');
  }
}

function nameOf({ code, name }: UnitView): Named {
  return { code, name };
}
