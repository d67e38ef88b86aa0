import 'server-only';
import { type Db, transact } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { dueStage, dueStages } from '@/lib/notifications/due-stage';
import { recipients } from '@/lib/notifications/recipients';
import { holdersAt } from './holders';
import { dayInChina } from './read-day';
import { type ReturnInPlace, returnsInPlace, unitsNear } from './returns-in-place';
import { type NewNotification, tell } from './tell';

const earliest = Math.max(...dueStages);

/**
 * Reminds the clerks of what is due in seven, three or one days and not submitted. Once for each of these, however often it runs;
 * a run that was missed is made up for by the next one until the due day is over. Gives the number of new notifications.
 */
export function remindOfDue(db: Db, now: Date, options: { mails: boolean }): Promise<number> {
  const today = dayInChina(now);
  return transact(db, async (tx) => {
    const due = Prisma.sql`coalesce(r.extended_due, y.due)`;
    const returns = await returnsInPlace(
      tx,
      Prisma.sql`r.kind = 'entered' AND r.status IN ('draft', 'returned') AND y.state = 'open'
        AND ${due} BETWEEN ${today}::date AND ${today}::date + ${earliest}::int`,
    );
    const holders = await holdersAt(tx, unitsNear(returns));
    const rows = returns.flatMap((it) => reminders(it, daysBetween(today, it.due), holders, now));
    return tell(tx, rows, options);
  });
}

function reminders(
  it: ReturnInPlace,
  daysLeft: number,
  holders: Parameters<typeof recipients>[2],
  at: Date,
): NewNotification[] {
  const stage = dueStage(daysLeft);
  if (stage === null) return [];
  const { id, year, unit, kind, due } = it;
  return recipients('unit', { ...it, mentioned: [], actor: null }, holders).map((userId) => ({
    userId,
    kind: 'due',
    source: `due:${id}:${due}:${stage}`,
    returnId: id,
    year,
    unitCode: unit,
    detail: { side: 'unit', returnKind: kind, due, daysLeft },
    at,
  }));
}

function daysBetween(today: Date, due: string): number {
  return Math.round((Date.parse(due) - today.getTime()) / 86_400_000);
}
