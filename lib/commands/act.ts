import type { User } from '@/lib/access/user';
import type { Db, Sql } from '@/lib/db/client';

/** Who does something, when, and over which connection. */
export type Act = { db: Db; sql: Sql; user: User; now: Date };
