import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { grantTo } from './grants';
import { grantQueueTo, installQueue } from './queue';
import { StartProblem } from './start-problem.mjs';

/** A folder of `prisma/migrations`; the checksum is the one that Prisma keeps: SHA-256 of the file. */
type Migration = { name: string; sql: string; checksum: string };
type Applied = { migration_name: string; checksum: string; finished_at: Date | null };

/** The lock that Prisma's own `migrate deploy` takes. */
const migrationLock = 72707369;

/** The table as Prisma makes it, so that either tool can go on from the other. */
const bookkeeping = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

/**
 * Applies what is missing of `prisma/migrations`, each file in its own transaction, and returns the names. With `appRole`
 * that role is granted its rights afterwards. The job queue brings migrations of its own, which follow. Throws StartProblem when an applied file was changed or is missing, or when a
 * migration failed before.
 */
export async function applyMigrations(
  url: string,
  { folder = 'prisma/migrations', appRole }: { folder?: string; appRole?: string } = {},
): Promise<string[]> {
  const migrations = await migrationsIn(folder);
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await client.query(bookkeeping);
    const applied = await appliedIn(client);
    check(migrations, applied);
    const missing = migrations.filter(({ name }) => !applied.some((row) => row.migration_name === name));
    for (const migration of missing) await apply(client, migration);
    await installQueue(url);
    if (appRole) {
      await grantTo(appRole, client);
      await grantQueueTo(appRole, client);
    }
    return missing.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** Names of the migrations that this program has and the database has not; empty when it is up to date. */
export async function missingMigrations(
  query: (sql: string) => Promise<{ migration_name: string }[]>,
  folder = 'prisma/migrations',
): Promise<string[]> {
  const done = await query(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  const migrations = await migrationsIn(folder);
  return migrations
    .map(({ name }) => name)
    .filter((name) => !done.some((row) => row.migration_name === name));
}

async function migrationsIn(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function appliedIn(client: Client): Promise<Applied[]> {
  const { rows } = await client.query<Applied>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at',
  );
  return rows;
}

function check(migrations: Migration[], applied: Applied[]): void {
  for (const row of applied) {
    const name = row.migration_name;
    const own = migrations.find((migration) => migration.name === name);
    if (!row.finished_at) {
      throw new StartProblem(
        `数据库升级 ${name} 曾经失败，请先修复。 The migration ${name} failed before and must be put right first.`,
      );
    }
    if (!own) {
      throw new StartProblem(
        `数据库比程序新（有本程序没有的升级 ${name}），请使用新版程序。` +
          ` The database is newer than this program (it has the migration ${name}): use the newer program.`,
      );
    }
    if (own.checksum !== row.checksum) {
      throw new StartProblem(
        `已执行的数据库升级 ${name} 被改动过，请恢复原文件。` +
          ` The migration ${name} was changed after it had been applied: restore the file.`,
      );
    }
  }
}

async function apply(client: Client, migration: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
       VALUES ($1, $2, clock_timestamp(), $3, now(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw new Error(`migration ${migration.name} failed`, { cause: error });
  }
}
