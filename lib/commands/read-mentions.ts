import 'server-only';
import type { Place } from '@/lib/access/roles';
import type { Db } from '@/lib/db/client';
import { readersOf } from '@/lib/queries/readers-of';
import { Refusal } from '@/lib/refusal';

export type Mentioned = { id: string; name: string };

/**
 * The people who are meant by these ids or user names, each once. Refuses `cannotMention` where one of them may not read the return at this
 * place, and says nothing about people whom only a user name stands for.
 */
export async function readMentions(tx: Db, place: Place, sent: readonly string[]): Promise<Mentioned[]> {
  if (sent.length === 0) return [];
  const readers = await readersOf(tx, place);
  const find = (key: string) =>
    readers.find(({ id }) => id === key) ?? readers.find(({ username }) => username === key.toLowerCase());
  const strangers = sent.filter((key) => !find(key));
  if (strangers.length > 0)
    throw new Refusal('cannotMention', { params: { people: await named(tx, strangers) } });
  const found = sent.flatMap((key) => find(key) ?? []);
  return [...new Map(found.map(({ id, name }) => [id, { id, name }])).values()];
}

/** Whoever knows an id has met the name with it; a user name may have been guessed. */
async function named(tx: Db, sent: readonly string[]): Promise<string> {
  const known = await tx.user.findMany({
    where: { id: { in: [...sent] } },
    select: { id: true, name: true },
  });
  return sent.map((key) => known.find(({ id }) => id === key)?.name ?? key).join('、');
}
