import 'server-only';
import { type Db, transact } from '@/lib/db/client';
import { Refusal } from '@/lib/refusal';
import type { Act } from './act';
import { admit } from './admit';
import { type LoadedReturn, loadReturn, type ReturnKey } from './load-return';
import { dayAfter, dayInChina, dayText, readDay } from './read-day';
import { readReason } from './read-reason';
import { recordEvent } from './record-event';
import type { Stepped } from './step-return';

/** `due`: a calendar day `YYYY-MM-DD`; null gives the return the year's own due day back. */
export type ExtendDue = ReturnKey & { due: string | null; reason: string };

/** Gives one unit until a later day, which is neither over nor after the year closes; refuses `dueOutside` any other. */
export function extendDue(act: Act, { due, reason, ...key }: ExtendDue): Promise<Stepped> {
  return transact(act.db, async (tx) => {
    const it = await loadReturn(tx, key);
    admit(act.user, 'extendDue', it);
    const text = readReason(reason);
    if (due === null && it.extendedDue === null) throw new Refusal('dueNotExtended');
    const day = due === null ? null : readDay('due', due);
    if (day) await refuseOutside(tx, act, it, day);
    // A return that nobody has saved yet stays unopened.
    const revision = it.revision === 0 ? 0 : it.revision + 1;
    await tx.return.update({ where: { id: it.id }, data: { extendedDue: day, revision } });
    await recordEvent(tx, {
      subject: `return:${it.id}`,
      at: act.now,
      actor: act.user.id,
      action: 'extendDue',
      revision,
      detail: { due, before: it.extendedDue, reason: text },
    });
    return { status: it.status, revision, version: it.latestVersion };
  });
}

async function refuseOutside(tx: Db, { now }: Act, { year }: LoadedReturn, day: Date): Promise<void> {
  const { due, closes } = await tx.year.findUniqueOrThrow({ where: { year } });
  const from = new Date(Math.max(dayInChina(now).getTime(), dayAfter(due).getTime()));
  if (day >= from && day <= closes) return;
  throw new Refusal('dueOutside', { params: { from: dayText(from), to: dayText(closes) } });
}
