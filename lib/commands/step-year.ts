import 'server-only';
import { transact } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { Refusal } from '@/lib/refusal';
import type { YearState } from '@/lib/workflow/transitions';
import { type YearAction, yearSteps } from '@/lib/workflow/year-steps';
import type { Act } from './act';
import { demandEverywhere } from './demand-everywhere';
import { lockYear } from './lock-year';
import { recordEvent } from './record-event';

export type SteppedYear = { year: number; state: YearState };

type Step = { year: number; action: YearAction; detail?: () => Prisma.InputJsonObject };

/** Moves a year on, once every step that is being taken on one of its returns is over. `detail` is read after the rights. */
export function stepYear(act: Act, { year, action, detail }: Step): Promise<SteppedYear> {
  return transact(act.db, async (tx) => {
    const { state, asOf } = await lockYear(tx, year);
    const { from, to, right } = yearSteps[action];
    await demandEverywhere(tx, act.user, right, asOf);
    if (state !== from) throw new Refusal('wrongYearState', { params: { action, year, yearState: state } });
    const told = detail?.() ?? {};
    await tx.year.update({ where: { year }, data: { state: to } });
    await recordEvent(tx, {
      subject: `year:${year}`,
      at: act.now,
      actor: act.user.id,
      action,
      detail: told,
    });
    return { year, state: to };
  });
}
