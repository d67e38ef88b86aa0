import 'server-only';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { cellsOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import type { PeerRange, Peers } from '@/lib/rules/past';

/** Units of one kind anywhere below the same root; `year` is that of the table to compare, its peers are of the year before. */
export type PeersOf = { year: number; kind: string; root: string; edition: Edition };
type Row = { place: bigint; units: number; tenths: bigint[] };

/** From the accepted tables of the year before on the same form, as the tree stood then; null where there are none. */
export async function readPeers(db: Db, { year, kind, root, edition }: PeersOf): Promise<Peers | null> {
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    select c.place, count(*)::int as units,
           percentile_disc(array[0.1, 0.5, 0.9]) within group (order by c.value) as tenths
      from "year" y
      join unit_period p on p.kind = ${kind} and starts_with(p.path, ${`${root}/`})
        and p.valid_from <= y.as_of and (p.valid_to is null or p.valid_to > y.as_of)
      join "return" r on r.year = y.year and r.unit_code = p.unit_code and r.kind = 'entered'
      join "version" v on v.return_id = r.id and v.number = r.accepted_version and v.edition_id = ${edition.id}
      cross join unnest(v.cells) with ordinality as c(value, place)
     where y.year = ${year - 1}
     group by c.place`);
  const [first] = rows;
  if (!first) return null;
  const ranges = new Map(rows.map(({ place, tenths }) => [Number(place) - 1, rangeOf(tenths)]));
  const cells = Object.fromEntries(
    cellsOf(edition).flatMap(({ code }, at) => {
      const range = ranges.get(at);
      return range ? [[code, range]] : [];
    }),
  );
  return { kind, units: first.units, cells };
}

function rangeOf([low = 0n, middle = 0n, high = 0n]: readonly bigint[]): PeerRange {
  return { low, middle, high };
}

type Remembered = { peers: Promise<Peers | null>; until: number };

/** By the database that they were read from. */
const memory = new WeakMap<object, Map<string, Remembered>>();
const life = 120_000;

/**
 * The same, remembered in this process for at most two minutes: they change only when a return of the year before is
 * accepted, which is over before most forms are opened. A form may be that much behind; submitting never is, see `freshPeers`.
 */
export function rememberedPeers(db: Db, of: PeersOf): Promise<Peers | null> {
  const known = memory.get(db)?.get(keyOf(of));
  return known && known.until > Date.now() ? known.peers : remember(db, of, readPeers(db, of));
}

/** Read anew inside a transaction, and kept for the forms that `db` is asked for from then on. */
export function freshPeers(tx: Db, of: PeersOf, db: Db): Promise<Peers | null> {
  return remember(db, of, readPeers(tx, of));
}

function remember(db: Db, of: PeersOf, peers: Promise<Peers | null>): Promise<Peers | null> {
  const known = memory.get(db) ?? new Map<string, Remembered>();
  memory.set(db, known);
  const key = keyOf(of);
  known.set(key, { peers, until: Date.now() + life });
  peers.catch(() => known.delete(key));
  return peers;
}

function keyOf({ year, kind, root }: PeersOf): string {
  return `${year}/${kind}/${root}`;
}
