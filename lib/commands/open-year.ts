import 'server-only';
import { type Db, transact } from '@/lib/db/client';
import { editionHash } from '@/lib/editions/fingerprint';
import { editions } from '@/lib/editions/registry';
import type { Edition } from '@/lib/editions/types';
import { Refusal } from '@/lib/refusal';
import type { Act } from './act';
import { demandEverywhere } from './demand-everywhere';
import { dayInChina, readDay } from './read-day';
import { recordEvent } from './record-event';

export type OpenYear = {
  year: number;
  edition: string;
  /** Calendar days, `YYYY-MM-DD`. */
  opens: string;
  due: string;
  closes: string;
};

/**
 * Opens a year's collection on the unit tree as it stands today: every unit gets an empty return, compiled where the
 * unit has children. The form is pinned by its hash.
 */
export function openYear(act: Act, { year, ...sent }: OpenYear): Promise<{ year: number; returns: number }> {
  return transact(act.db, async (tx) => {
    const asOf = dayInChina(act.now);
    await demandEverywhere(tx, act.user, 'year.manage', asOf);
    const edition = readEdition(sent.edition, year);
    const [opens, due, closes] = [
      readDay('opens', sent.opens),
      readDay('due', sent.due),
      readDay('closes', sent.closes),
    ];
    if (opens > due || due > closes) throw new Refusal('badRequest', { params: { issues: 'due' } });
    const { count } = await tx.year.createMany({
      data: {
        year,
        editionId: edition.id,
        editionHash: editionHash(edition),
        state: 'open',
        opens,
        due,
        closes,
        asOf,
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new Refusal('alreadyExists', { params: { what: `${year}` } });
    const { returns, entered } = await createReturns(tx, { year, asOf, now: act.now });
    const detail = { ...sent, asOf: asOf.toISOString().slice(0, 10), returns, entered };
    await recordEvent(tx, {
      subject: `year:${year}`,
      at: act.now,
      actor: act.user.id,
      action: 'open',
      detail,
    });
    return { year, returns };
  });
}

function readEdition(id: string, year: number): Edition {
  const edition = editions.find((each) => each.id === id);
  const [from, to] = edition?.years ?? [year + 1, null];
  if (!edition || year < from || year > (to ?? year))
    throw new Refusal('badRequest', { params: { issues: 'edition' } });
  return edition;
}

/** How many returns were created, and how many of them are entered. */
async function createReturns(
  tx: Db,
  { year, asOf, now }: { year: number; asOf: Date; now: Date },
): Promise<{ returns: number; entered: number }> {
  const validThen = { validFrom: { lte: asOf }, OR: [{ validTo: null }, { validTo: { gt: asOf } }] };
  const units = await tx.unitPeriod.findMany({
    where: validThen,
    select: { unitCode: true, parentCode: true },
    orderBy: [{ position: 'asc' }, { unitCode: 'asc' }],
  });
  const areas = new Set(units.map(({ parentCode }) => parentCode));
  const rows = units.map(({ unitCode }) => ({
    year,
    unitCode,
    kind: areas.has(unitCode) ? ('compiled' as const) : ('entered' as const),
    updatedAt: now,
  }));
  await tx.return.createMany({ data: rows });
  return { returns: rows.length, entered: rows.filter(({ kind }) => kind === 'entered').length };
}
