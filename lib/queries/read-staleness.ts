import 'server-only';
import type { Cells } from '@/lib/cells/cells';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { liveRollup } from '@/lib/db/sql/rollup-live';
import type { Edition } from '@/lib/editions/types';
import { type ChangedTable, causesOf } from '@/lib/rollup/change-causes';
import { type MadeFrom, readMadeFrom } from '@/lib/rollup/made-from';
import { type Staleness, stalenessOf } from '@/lib/rollup/staleness';
import { evaluate } from '@/lib/rules/evaluate';
import type { Asker } from './asker';
import { frozenCells } from './frozen-cells';
import { readPast } from './read-past';
import { readableArea } from './readable-area';
import { type ReturnHead, returnHead } from './return-head';
import { staleBelow } from './stale-below';
import type { StalenessView, StaleUnit, Submitted } from './staleness-view';
import { unitsAt } from './unit-rows';
import { yearFrame } from './year-frame';

/**
 * What has changed since an area's latest table was submitted: its units' accepted versions, its adjustments, whom it leaves out, and
 * which of its cells that moves; and which areas among those units have a stale table themselves. For the office of the area and those above.
 */
export async function readStaleness(
  { db, user }: Asker,
  of: { year: number; area: string },
): Promise<StalenessView> {
  const frame = await yearFrame(db, of.year);
  const { edition, asOf } = frame;
  await readableArea(db, { user, area: of.area, asOf });
  const head = await returnHead(db, { frame, unit: of.area, user, rights: ['area.read'] });
  const [live, frozen, below] = await Promise.all([
    liveRollup(db, { ...of, asOf, edition, basis: 'accepted' }),
    head.kind === 'compiled' ? latestOf(db, edition, head) : null,
    staleBelow(db, { ...of, asOf }),
  ]);
  const about = {
    ...{ year: of.year, edition: edition.id, area: head.unit, status: head.status },
    fingerprint: live.fingerprint,
    below,
  };
  if (!frozen) return { ...about, version: null, ...nothing };
  const versions = live.children.flatMap(({ unit, version, sha256 }) =>
    version === null || sha256 === null ? [] : [{ unit, version, sha256 }],
  );
  const then = { ...frozen.madeFrom, cells: frozen.cells };
  const stale = stalenessOf(edition, then, { ...live, versions });
  if (!stale.isStale) return { ...about, version: frozen.version, ...nothing };
  const [tables, seen, { lastYear, past }] = await Promise.all([
    changedTables(db, { ...of, edition, units: stale.units }),
    namesOf(db, { asOf, units: stale.units }),
    readPast(db, { year: of.year, edition, kind: head.kind, unit: head.unit }),
  ]);
  const since = new Map(
    live.children.map(({ unit, by, at }) => [unit, by !== null && at ? { by, at } : null]),
  );
  return {
    ...about,
    ...stale,
    version: frozen.version,
    units: stale.units.map((unit) => ({
      ...unit,
      name: seen.get(unit.unit) ?? unit.unit,
      since: since.get(unit.unit) ?? null,
    })),
    cells: stale.cells.map((cell) => ({
      ...cell,
      causes: causesOf(edition, cell.code, { tables, adjustments: stale.adjustments }),
    })),
    findings: evaluate(edition, live.cells, { topics: live.topics, lastYear, past }),
  };
}

const nothing = { isStale: false, units: [], adjustments: [], omissions: [], cells: [], findings: [] };

type Frozen = {
  version: Submitted & { number: number; accepted: boolean };
  cells: Cells;
  madeFrom: MadeFrom;
};

/** The latest version of a compiled return; null where there is none. */
async function latestOf(db: Db, edition: Edition, head: ReturnHead): Promise<Frozen | null> {
  const [row] = await db.$queryRaw<
    (Submitted & { cells: (bigint | null)[]; madeFrom: unknown })[]
  >(Prisma.sql`
    select v.cells, v.made_from as "madeFrom", coalesce(u.name, v.submitted_by) as by, v.submitted_at as at
      from "version" v left join "user" u on u.id = v.submitted_by
     where v.return_id = ${head.id} and v.number = ${head.latestVersion}`);
  const madeFrom = row && readMadeFrom(row.madeFrom);
  if (!madeFrom || head.latestVersion === null) return null;
  const { by, at } = row;
  const number = head.latestVersion;
  return {
    version: { number, accepted: head.acceptedVersion === number, by, at },
    cells: frozenCells(edition, row.cells),
    madeFrom,
  };
}

/** The tables of the changed units: the one that was counted, and the one that counts now. */
async function changedTables(
  db: Db,
  of: { year: number; edition: Edition; units: Staleness['units'] },
): Promise<ChangedTable[]> {
  const numbers = of.units.flatMap(({ unit, was, now }) =>
    [was, now].filter((number) => number !== null).map((number) => ({ unit, number })),
  );
  const rows = await db.$queryRaw<{ unit: string; number: number; cells: (bigint | null)[] }[]>(Prisma.sql`
    select r.unit_code as unit, v.number, v.cells
      from unnest(${numbers.map(({ unit }) => unit)}::text[], ${numbers.map(({ number }) => number)}::int[]) as n(unit, number)
      join "return" r on r.year = ${of.year} and r.unit_code = n.unit
      join "version" v on v.return_id = r.id and v.number = n.number`);
  const tables = new Map(
    rows.map((row) => [`${row.unit} ${row.number}`, frozenCells(of.edition, row.cells)]),
  );
  const table = (unit: string, number: number | null) => tables.get(`${unit} ${number}`) ?? null;
  return of.units.map(({ unit, was, now }) => ({ unit, was: table(unit, was), now: table(unit, now) }));
}

async function namesOf(
  db: Db,
  { asOf, units }: { asOf: string; units: readonly Pick<StaleUnit, 'unit'>[] },
): Promise<Map<string, string>> {
  const views = await unitsAt(db, { units: units.map(({ unit }) => unit), asOf });
  return new Map(views.map(({ code, name }) => [code, name]));
}
