import 'server-only';
import { may } from '@/lib/access/roles';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { liveRollup } from '@/lib/db/sql/rollup-live';
import { cellOf } from '@/lib/editions/cells';
import type { CellCode } from '@/lib/editions/types';
import { Refusal } from '@/lib/refusal';
import { shareOf } from '@/lib/rollup/shares-of-total';
import type { Asker } from './asker';
import { Containment } from './containment';
import { placeIn } from './frozen-level';
import { figuresOf } from './return-figures';
import { type ReturnHead, returnHead } from './return-head';
import { placeOf, unitsAt } from './unit-rows';
import type { UnitView } from './views';
import type { TotalAbove, TotalsView } from './why-views';
import { type YearFrame, yearFrame } from './year-frame';

type Of = { year: number; unit: string; code: CellCode };

/**
 * Which totals contain a unit's figure, area by area upwards. For those who may read the unit's table; of an area whose figures they may
 * not read they learn its name, which the form carries anyway, and nothing else.
 */
export async function readTotals(asker: Asker, of: Of): Promise<TotalsView> {
  const { db, user } = asker;
  const frame = await yearFrame(db, of.year);
  const { edition, asOf } = frame;
  const head = await returnHead(db, { frame, unit: of.unit, user, rights: ['return.read'] });
  if (!cellOf(edition, of.code)) throw new Refusal('notFound');
  const { unit, status, latestVersion, acceptedVersion } = head;
  const [figures, areas] = await Promise.all([
    figuresOf(db, frame, head),
    unitsAt(db, { units: unit.path.slice(0, -1), asOf }),
  ]);
  const way = unit.path.toReversed();
  const upwards = areas.toSorted((a, b) => way.indexOf(a.code) - way.indexOf(b.code));
  const line = await Containment.of(db, frame, [unit, ...upwards]);
  const valueIn = valuesOf(db, { frame, head, code: of.code });
  const totals: TotalsView['totals'] = [];
  for (const [at, area] of upwards.entries()) {
    const isReadable = may(user.grants, 'area.read', placeOf(area));
    const above = isReadable
      ? await totalAbove({ db, frame, line, valueIn, code: of.code }, at + 1, area)
      : null;
    totals.push({ area, above });
  }
  const isIn = status === 'submitted' || status === 'accepted';
  return {
    ...{ year: of.year, edition: edition.id, unit, code: of.code },
    now: { value: figures.cells[of.code] ?? null, version: isIn ? latestVersion : null, status },
    accepted:
      acceptedVersion === null ? null : { version: acceptedVersion, value: await valueIn(acceptedVersion) },
    totals,
  };
}

type ValueIn = (version: number) => Promise<bigint | null>;
type Around = { db: Db; frame: YearFrame; line: Containment; valueIn: ValueIn; code: CellCode };

async function totalAbove(
  { db, frame, line, valueIn, code }: Around,
  at: number,
  area: UnitView,
): Promise<TotalAbove> {
  const { view, edition, asOf } = frame;
  const live = await liveRollup(db, { year: view.year, asOf, area: area.code, edition, basis: 'accepted' });
  const total = live.cells[code] ?? null;
  const version = line.inAccepted(at - 1);
  const value = version === null ? null : await valueIn(version);
  const table = line.tableOf(at);
  const contained = table && line.within(at, table.version);
  return {
    total,
    contained: version === null ? null : { version, value, share: shareOf(value, total) },
    missing: version === null ? line.missingBelow(at) : null,
    behind: version === null ? null : line.behindBelow(at),
    compiled: table && {
      ...table,
      contained,
      value: contained === null ? null : await valueIn(contained),
    },
  };
}

/** The unit's figure in each of its versions, each read once. */
function valuesOf(
  db: Db,
  { frame, head, code }: { frame: YearFrame; head: ReturnHead; code: CellCode },
): ValueIn {
  const place = placeIn(frame.edition, code);
  const known = new Map<number, Promise<bigint | null>>();
  const read = async (version: number) => {
    const [row] = await db.$queryRaw<{ value: bigint | null }[]>(Prisma.sql`
      select cells[${place}::int] as value from "version" where return_id = ${head.id} and number = ${version}`);
    return row?.value ?? null;
  };
  return (version) => {
    const value = known.get(version) ?? read(version);
    known.set(version, value);
    return value;
  };
}
