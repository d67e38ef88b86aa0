import 'server-only';
import type { Sql } from '@/lib/db/client';
import { missingMigrations } from '@/lib/db/migrate';

export type Health = { process: 'ok'; database: 'ok' | 'down'; migrations: 'ok' | 'missing' | 'unknown' };

/** Longer than any healthy database takes, in milliseconds. */
const patience = 2000;

/** Whether the database answers and has every migration that this program has; the one query that anybody may ask. */
export async function readHealth(sql: Sql): Promise<Health> {
  try {
    const missing = await within(
      patience,
      missingMigrations(async (text) => (await sql.query(text)).rows),
    );
    return { process: 'ok', database: 'ok', migrations: missing.length === 0 ? 'ok' : 'missing' };
  } catch (error) {
    console.error('health:', error instanceof Error ? error.message : error);
    return { process: 'ok', database: 'down', migrations: 'unknown' };
  }
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds} ms`)), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
