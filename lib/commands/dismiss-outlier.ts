import 'server-only';
import { transact } from '@/lib/db/client';
import { Refusal } from '@/lib/refusal';
import type { Act } from './act';
import { demand } from './admit';
import { loadReturn } from './load-return';
import { readReason } from './read-reason';
import { recordEvent } from './record-event';

export type DismissOutlier = {
  year: number;
  area: string;
  /** Directly below the area. */
  unit: string;
  /** As `outlierName` says it. */
  what: string;
  /** The version that was looked at; null: a draft. */
  version: number | null;
  note: string;
};

export type Dismissed = { note: string; by: string; at: Date };

/** Notes that a hint about a unit's table was looked at and may stand. It is about that one version. Not checked: that the hint is given. */
export function dismissOutlier(act: Act, sent: DismissOutlier): Promise<Dismissed> {
  const { year, area, unit, what, version } = sent;
  return transact(act.db, async (tx) => {
    const { user, now: at } = act;
    const of = await loadReturn(tx, { year, unit: area });
    demand(user, 'area.adjust', of.place, 'area.read');
    const it = await loadReturn(tx, { year, unit });
    if (it.place.ancestors[0] !== area) throw new Refusal('notFound');
    const note = readReason(sent.note);
    await tx.dismissal.create({
      data: { year, areaCode: area, unitCode: unit, what, version, note, by: user.id, at },
    });
    await recordEvent(tx, {
      subject: `return:${it.id}`,
      at,
      actor: user.id,
      action: 'dismissOutlier',
      detail: { area, what, version, note },
    });
    return { note, by: user.name, at };
  });
}
