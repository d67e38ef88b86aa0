import 'server-only';
import { z } from 'zod';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { NotificationDetail } from '@/lib/notifications/detail';
import type { Kind } from '@/lib/notifications/kinds';
import { grantsReaching } from '@/lib/queries/reach';
import { inTree, unitAt } from '@/lib/queries/unit-rows';
import { yearFrame } from '@/lib/queries/year-frame';
import { transitions } from '@/lib/workflow/transitions';

const publication = z.object({ area: z.string(), number: z.int() });

type Event = { id: bigint; actor: string; at: Date; detail: unknown };

/**
 * Tells everybody who submits a return of the published area's tree, each once, in one statement however many they are; not who
 * published it. It is in no mail of its own, so that there are no jobs for mails. Gives the number of new notifications.
 */
export async function tellOfPublication(
  tx: Db,
  { id, actor, at, detail }: Event,
  { year, kind }: { year: number; kind: Kind },
): Promise<number> {
  const { area, number } = publication.parse(detail);
  const { asOf } = await yearFrame(tx, year);
  const { path } = await unitAt(tx, { unit: area, asOf });
  const kept: NotificationDetail = { number };
  return tx.$executeRaw(Prisma.sql`
    insert into notification (user_id, kind, source, event_id, year, unit_code, detail, at)
    select u.id, ${kind}, 'event:' || ${id.toString()}, ${id}, ${year}::int, ${area},
           ${JSON.stringify(kept)}::jsonb, ${at}
      from "user" u
      join (${submitters({ year, asOf, below: `${path.join('/')}/%` })}) found on found.user_id = u.id
     where u.banned is not true and u.id <> ${actor}
    on conflict (user_id, source) do nothing`);
}

/** Who may submit a return of the year below a path, entered or compiled; each person once. */
function submitters({ year, asOf, below }: { year: number; asOf: string; below: string }): Prisma.Sql {
  const right = Object.entries(transitions.submit.right);
  const ways = right.flatMap(([kind, of]) =>
    (of === null ? [] : grantsReaching(of)).map(
      (reaches) => Prisma.sql`
        select g.user_id from "return" r
          join unit_period p on p.unit_code = r.unit_code and ${inTree(asOf)}
          join role_grant g on ${reaches}
         where r.year = ${year}::int and r.kind::text = ${kind} and p.path like ${below}`,
    ),
  );
  return Prisma.join(ways, ' union ');
}
