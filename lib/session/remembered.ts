import 'server-only';
import type { User } from '@/lib/access/user';

type Remembered = { user: User; until: number };
type Memory = { users: Map<string, Remembered>; epoch: number };

/** The bundler evaluates this module more than once; what is forgotten must be forgotten everywhere. */
const everywhere = globalThis as { nianbaoUsers?: Memory };
everywhere.nianbaoUsers ??= { users: new Map(), epoch: 0 };
const memory = everywhere.nianbaoUsers;

const life = 10_000;
const most = 10_000;

/**
 * The user behind a session or access token, remembered for at most 10 seconds in this process. What is read while
 * somebody calls `forgetUsers` is not kept. With several processes, an end of session reaches the others within 10 seconds.
 */
export async function remembered(
  key: string,
  read: () => Promise<{ user: User; expiresAt: Date } | null>,
): Promise<User | null> {
  const known = memory.users.get(key);
  if (known && known.until > Date.now()) return known.user;
  const { epoch } = memory;
  const found = await read();
  if (!found) return null;
  if (memory.users.size >= most) memory.users.clear();
  if (epoch === memory.epoch) {
    memory.users.set(key, {
      user: found.user,
      until: Math.min(Date.now() + life, found.expiresAt.getTime()),
    });
  }
  return found.user;
}

/** Makes the next call of everybody look into the database: after a sign-out, a changed role, a revoked token. */
export function forgetUsers(): void {
  memory.epoch += 1;
  memory.users.clear();
}
