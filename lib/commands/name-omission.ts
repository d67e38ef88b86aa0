import 'server-only';
import type { Db } from '@/lib/db/client';
import { Refusal } from '@/lib/refusal';
import { isOmissionReason, type Omission } from '@/lib/rollup/omission';
import type { Act } from './act';
import type { LoadedReturn } from './load-return';
import { readReason } from './read-reason';
import { recordEvent } from './record-event';

export type NamedOmission = Omission & { by: string; at: Date };

/**
 * Names a direct child of a locked area's return as left out of its table. Naming it again gives it another reason; the same
 * reason changes nothing. Refuses a unit that is no direct child, and one that has an accepted version.
 */
export async function nameOmission(
  tx: Db,
  { user, now }: Act,
  it: LoadedReturn,
  sent: { unit: string; reason: string },
): Promise<NamedOmission> {
  const reason = readOmissionReason(sent.reason);
  const { unit, name } = await childOf(tx, it, sent.unit);
  const where = { year: it.year, areaCode: it.unit, unitCode: unit, removedAt: null };
  const standing = await tx.omission.findFirst({ where });
  if (standing?.reason === reason) {
    const by = await tx.user.findUnique({ where: { id: standing.createdBy }, select: { name: true } });
    return { unit, name, reason, by: by?.name ?? standing.createdBy, at: standing.createdAt };
  }
  const subject = `return:${it.id}` as const;
  if (standing) {
    await tx.omission.updateMany({ where, data: { removedBy: user.id, removedAt: now } });
    const detail = { omission: standing.id, unit, name };
    await recordEvent(tx, { subject, at: now, actor: user.id, action: 'unomit', detail });
  }
  const { id } = await tx.omission.create({
    data: {
      year: it.year,
      areaCode: it.unit,
      unitCode: unit,
      reason,
      createdBy: user.id,
      createdAt: now,
    },
    select: { id: true },
  });
  const detail = { omission: id, unit, name, reason };
  await recordEvent(tx, { subject, at: now, actor: user.id, action: 'omit', detail });
  return { unit, name, reason, by: user.name, at: now };
}

function readOmissionReason(sent: string): string {
  const reason = readReason(sent);
  if (!isOmissionReason(reason)) throw new Refusal('reasonTooShort');
  return reason;
}

async function childOf(
  tx: Db,
  { year, unit: area }: LoadedReturn,
  unit: string,
): Promise<{ unit: string; name: string }> {
  const [child] = await tx.$queryRaw<{ name: string; accepted: boolean }[]>`
    SELECT p.name, r.accepted_version IS NOT NULL AS accepted
    FROM "return" r JOIN "year" y ON y.year = r.year
    JOIN unit_period p ON p.unit_code = r.unit_code
      AND p.valid_from <= y.as_of AND (p.valid_to IS NULL OR p.valid_to > y.as_of)
    WHERE r.year = ${year} AND p.parent_code = ${area} AND r.unit_code = ${unit}`;
  if (!child) throw new Refusal('badRequest', { params: { issues: 'unit' } });
  if (child.accepted) throw new Refusal('unitCounted', { params: { unit: child.name } });
  return { unit, name: child.name };
}
