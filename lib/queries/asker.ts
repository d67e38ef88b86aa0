import type { User } from '@/lib/access/user';
import type { Db } from '@/lib/db/client';

/** Who asks, and over which connection. */
export type Asker = { db: Db; user: User };
