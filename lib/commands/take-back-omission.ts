import 'server-only';
import { transact } from '@/lib/db/client';
import { Refusal } from '@/lib/refusal';
import type { Act } from './act';
import { admitAdjusting } from './admit-adjusting';
import { recordEvent } from './record-event';

/** A unit is waited for again; the row stays, with who took it back. */
export function takeBackOmission(
  { db, user, now }: Act,
  { year, area, unit }: { year: number; area: string; unit: string },
): Promise<{ unit: string }> {
  return transact(db, async (tx) => {
    const it = await admitAdjusting(tx, user, { year, unit: area });
    const [taken] = await tx.omission.updateManyAndReturn({
      where: { year, areaCode: area, unitCode: unit, removedAt: null },
      data: { removedBy: user.id, removedAt: now },
      select: { id: true },
    });
    if (!taken) throw new Refusal('notFound');
    const [named] = await tx.$queryRaw<{ name: string }[]>`
      SELECT p.name FROM unit_period p JOIN "year" y ON y.year = ${year}
      WHERE p.unit_code = ${unit} AND p.valid_from <= y.as_of AND (p.valid_to IS NULL OR p.valid_to > y.as_of)`;
    await recordEvent(tx, {
      subject: `return:${it.id}`,
      at: now,
      actor: user.id,
      action: 'unomit',
      detail: { omission: taken.id, unit, name: named?.name ?? unit },
    });
    return { unit };
  });
}
