import type { Grant, Place } from '@/lib/access/roles';
import { type Holders, recipients } from '@/lib/notifications/recipients';
import { tellingsOf } from '@/lib/notifications/tellings';
import { people } from './people';
import type { Row } from './replay';
import { demoUnits } from './units';

const readAfter = 45 * 60_000;

/**
 * What the log of the open year told people, as the job queue would have told it. Read soon after, but for what still waits: a
 * return that came back, and one that waits for review. Nothing of 2016.
 */
export function notificationRows(returns: readonly Row[], events: readonly Row[]): Row[] {
  const holders = everybody();
  const open = returns.filter(({ year, kind }) => year === 2017 && kind === 'entered');
  const rows = events.flatMap((event) => {
    const it = open.find(({ id }) => event.subject === `return:${id}`);
    const telling = tellingsOf({ subject: String(event.subject), action: String(event.action) }).find(
      ({ to }) => to === 'unit' || to === 'office',
    );
    if (!it || !telling) return [];
    const place = placeOf(String(it.unit_code));
    const about = { place, kind: 'entered' as const, mentioned: [], actor: String(event.actor) };
    return recipients(telling.to, about, holders).map(
      (user): Row => ({
        user_id: user,
        kind: telling.kind,
        source: `event:${event.id}`,
        event_id: event.id,
        return_id: it.id,
        year: 2017,
        unit_code: it.unit_code,
        detail: { side: telling.to, returnKind: 'entered', due: '2018-01-31' },
        at: event.at,
        read_at: waits(it, event) ? null : new Date(Number(event.at) + readAfter),
        mailed_at: null,
      }),
    );
  });
  return rows.map((row, index) => ({ id: index + 1, ...row }));
}

function waits({ status, latest_version }: Row, { action, detail }: Row): boolean {
  const isLatest = JSON.stringify(detail).includes(`"version":${latest_version}`);
  return (
    isLatest &&
    ((status === 'returned' && action === 'return') || (status === 'submitted' && action === 'submit'))
  );
}

function placeOf(unit: string): Place {
  const parent = demoUnits.find(({ code }) => code === unit)?.parent;
  if (!parent) return { unit, ancestors: [] };
  const above = placeOf(parent);
  return { unit, ancestors: [above.unit, ...above.ancestors] };
}

function everybody(): Holders {
  const holders = new Map<string, (Grant & { user: string })[]>();
  for (const { username: user, grants } of people())
    for (const { role, unit } of grants)
      if (role === 'clerk' || role === 'reviewer' || role === 'compiler')
        holders.set(unit, [...(holders.get(unit) ?? []), { user, role, unit }]);
  return holders;
}
