import 'server-only';
import { fromJson } from '@/lib/cells/parse';
import { printGrouped } from '@/lib/cells/print';
import { type Db, transact } from '@/lib/db/client';
import { cellOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import { reportedTables } from '@/lib/queries/reported-tables';
import { Refusal } from '@/lib/refusal';
import { doubtOf } from '@/lib/rollup/overlap';
import type { Adjustment } from '@/lib/rollup/sum';
import type { Act } from './act';
import { admitAdjusting } from './admit-adjusting';
import type { LoadedReturn } from './load-return';
import { readReason } from './read-reason';
import { recordEvent } from './record-event';

export type AddAdjustment = {
  year: number;
  area: string;
  cell: CellCode;
  /** Signed; 万元 with at most six decimals. */
  amount: number;
  reason: string;
  /** The units that counted the same thing; all below the area. */
  units: readonly string[];
};

/** Corrects an input cell of an area's compiled table, as long as the table is not submitted. */
export function addAdjustment(act: Act, { year, area, ...sent }: AddAdjustment): Promise<Adjustment> {
  return transact(act.db, async (tx) => {
    const it = await admitAdjusting(tx, act.user, { year, unit: area });
    const amount = readAmount(it.edition, sent);
    const reason = readReason(sent.reason);
    const units = [...new Set(sent.units)];
    await refuseUnitsElsewhere(tx, { year, area, units });
    await refuseTooLarge(tx, it, { cell: sent.cell, amount, units });
    const { user, now } = act;
    const { id } = await tx.adjustment.create({
      data: {
        year,
        areaCode: area,
        cell: sent.cell,
        amount,
        reason,
        units,
        createdBy: user.id,
        createdAt: now,
      },
      select: { id: true },
    });
    await recordEvent(tx, {
      subject: `return:${it.id}`,
      at: now,
      actor: user.id,
      action: 'adjust',
      detail: { adjustment: id, cell: sent.cell, amount: amount.toString(), reason, units },
    });
    return { id, cell: sent.cell, amount, reason, units, by: user.name, at: now, approved: null };
  });
}

function readAmount(edition: Edition, { cell, amount }: Pick<AddAdjustment, 'cell' | 'amount'>): bigint {
  const about = { cells: [{ code: cell }], params: { cells: cell } };
  const spec = cellOf(edition, cell);
  if (!spec) throw new Refusal('unknownCell', about);
  if (spec.parts) throw new Refusal('computedCell', about);
  const reading = fromJson(spec.kind, Math.abs(amount));
  if ('unreadable' in reading) {
    throw new Refusal('badAmount', { ...about, cells: [{ code: cell, unreadable: reading.unreadable }] });
  }
  if (!reading.value) throw new Refusal('badAmount', about);
  return amount < 0 ? -reading.value : reading.value;
}

/** Refuses to take away more than the units have reported, where all of them have an accepted table. */
async function refuseTooLarge(
  tx: Db,
  { year, unit: areaCode, edition }: LoadedReturn,
  { cell, amount, units }: { cell: CellCode; amount: bigint; units: string[] },
): Promise<void> {
  const tables = await reportedTables(tx, { year, edition, units });
  const others = await tx.adjustment.findMany({ where: { year, areaCode, cell, removedAt: null } });
  const reported = units.map((unit) => tables.get(unit)?.[cell] ?? null);
  const doubt = doubtOf({ cell, amount, units }, reported, others);
  if (doubt?.kind !== 'moreThanReported') return;
  const printed = (value: bigint) => printGrouped(cellOf(edition, cell)?.kind ?? 'count', value);
  throw new Refusal('adjustmentTooLarge', {
    cells: [{ code: cell }],
    params: { amount: printed(doubt.taken), reported: printed(doubt.reported), units: units.length },
  });
}

async function refuseUnitsElsewhere(
  tx: Db,
  { year, area, units }: { year: number; area: string; units: string[] },
): Promise<void> {
  const [found] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM unit_period p JOIN "year" y ON y.year = ${year}
    WHERE p.unit_code = ANY (${units}::text[]) AND p.unit_code <> ${area}
      AND ${area} = ANY (string_to_array(p.path, '/'))
      AND p.valid_from <= y.as_of AND (p.valid_to IS NULL OR p.valid_to > y.as_of)`;
  if (units.length === 0 || found?.count !== units.length) {
    throw new Refusal('badRequest', { params: { issues: 'units' } });
  }
}
