import 'server-only';
import { z } from 'zod';
import { type Db, transact } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { notificationDetail } from '@/lib/notifications/detail';
import { recipients } from '@/lib/notifications/recipients';
import { type Telling, tellingsOf } from '@/lib/notifications/tellings';
import { fallenSignatures } from './fallen-signatures';
import { holdersAt } from './holders';
import { type ReturnInPlace, returnsInPlace, unitsNear } from './returns-in-place';
import { type NewNotification, tell } from './tell';
import { tellOfPublication } from './tell-of-publication';

type Event = { id: bigint; subject: string; action: string; actor: string; at: Date; detail: unknown };

const mentions = z.object({ mentions: z.array(z.string()).default([]) });
const granted = notificationDetail.pick({ grants: true });

/**
 * Tells whom an event of the log concerns, by the roles as they are now. Doing it again tells nobody twice. Gives the number of
 * new notifications; 0 as well where there is no such event.
 */
export function tellOfEvent(db: Db, id: bigint, options: { mails: boolean }): Promise<number> {
  return transact(db, async (tx) => {
    const event = await tx.event.findUnique({ where: { id } });
    if (!event) return 0;
    let told = 0;
    for (const telling of tellingsOf(event)) told += await tellOf(tx, event, telling, options);
    return told;
  });
}

async function tellOf(tx: Db, event: Event, telling: Telling, options: { mails: boolean }): Promise<number> {
  const about = event.subject.slice(event.subject.indexOf(':') + 1);
  if (telling.to === 'tables')
    return tellOfPublication(tx, event, { year: Number(about), kind: telling.kind });
  return tell(tx, await notificationsOf(tx, event, telling, about), options);
}

async function notificationsOf(
  tx: Db,
  event: Event,
  telling: Telling,
  about: string,
): Promise<NewNotification[]> {
  if (telling.to === 'person') return ofPerson(event, telling, about);
  if (telling.to === 'units') return ofYear(tx, event, telling, Number(about));
  const [it] = await returnsInPlace(tx, Prisma.sql`r.id = ${Number(about)}`);
  if (!it) return [];
  return telling.to === 'signers' ? ofSigners(tx, event, telling, it) : ofReturn(tx, event, telling, it);
}

async function ofReturn(
  tx: Db,
  event: Event,
  telling: Telling,
  it: ReturnInPlace,
): Promise<NewNotification[]> {
  const { mentions: mentioned } = mentions.parse(event.detail);
  const holders = await holdersAt(tx, unitsNear([it]));
  const about = { ...it, mentioned, actor: event.actor };
  const own = new Set(recipients('unit', about, holders));
  return recipients(telling.to, about, holders).map((userId) => ({
    ...from(event, telling),
    ...(telling.kind === 'adjusted' ? { source: ofTheDay(event, it) } : {}),
    ...at(it),
    userId,
    detail: { side: own.has(userId) ? 'unit' : 'office', returnKind: it.kind, due: it.due },
  }));
}

/** Whoever signed the table at the top and may still publish it, also where it was their own step that undid it. */
async function ofSigners(
  tx: Db,
  event: Event,
  telling: Telling,
  { year }: ReturnInPlace,
): Promise<NewNotification[]> {
  const fallen = await fallenSignatures(tx, { year });
  if (fallen.length === 0) return [];
  const tops = await returnsInPlace(tx, Prisma.sql`r.year = ${year} AND p.parent_code IS NULL`);
  const holders = await holdersAt(tx, unitsNear(tops));
  return tops.flatMap((top) => {
    const may = new Set(recipients(telling.to, { ...top, mentioned: [], actor: null }, holders));
    return fallen
      .filter(({ area, by }) => area === top.unit && may.has(by))
      .map(({ id, by }) => ({
        ...from(event, telling),
        ...at(top),
        source: `signOff:${id}`,
        userId: by,
        detail: {},
      }));
  });
}

/** One for each person, however many returns they have in the year. */
async function ofYear(tx: Db, event: Event, telling: Telling, year: number): Promise<NewNotification[]> {
  const returns = await returnsInPlace(tx, Prisma.sql`r.year = ${year} AND r.kind = 'entered'`);
  const holders = await holdersAt(tx, unitsNear(returns));
  const byPerson = new Map<string, ReturnInPlace[]>();
  for (const it of returns)
    for (const userId of recipients(telling.to, { ...it, mentioned: [], actor: event.actor }, holders))
      byPerson.set(userId, [...(byPerson.get(userId) ?? []), it]);
  return [...byPerson].map(([userId, [first, ...more]]) => ({
    ...from(event, telling),
    ...(first && more.length === 0 ? at(first) : { year }),
    userId,
    detail: { side: 'unit', returnKind: 'entered', due: first?.due },
  }));
}

function ofPerson(event: Event, telling: Telling, userId: string): NewNotification[] {
  const grants = (granted.parse(event.detail).grants ?? []).filter(({ role }) => isWorking.has(role));
  if (grants.length === 0 || userId === event.actor) return [];
  return [{ ...from(event, telling), userId, detail: { grants } }];
}

/** Several rows of a ledger on one day are told once. */
function ofTheDay({ at: moment }: Event, { id }: ReturnInPlace): string {
  return `adjusted:${id}:${moment.toISOString().slice(0, 10)}`;
}

const isWorking: ReadonlySet<string> = new Set(['clerk', 'reviewer', 'compiler']);

function from({ id, at: moment }: Event, { kind }: Telling) {
  return { kind, source: `event:${id}`, eventId: id, at: moment };
}

function at({ id, year, unit }: ReturnInPlace) {
  return { returnId: id, year, unitCode: unit };
}
