import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { StartProblem } from '../lib/db/start-problem.mjs';

/**
 * The database that the settings name: the embedded one, or the server behind DATABASE_URL, which is checked first.
 * `ownerUrl` may change tables; `appRole` is the application's role where that is another one.
 * @typedef {{ ownerUrl: string, appUrl: string, appRole?: string, embedded: boolean, stop(): Promise<void> }} Database
 *
 * @param {import('./settings.mjs').Settings} settings
 * @returns {Promise<Database>}
 */
export async function openDatabase({ data, databaseUrl }) {
  if (databaseUrl) {
    await checkServer(databaseUrl);
    return { ownerUrl: databaseUrl, appUrl: databaseUrl, embedded: false, stop: async () => {} };
  }
  const { startEmbedded } = await tsImport('../lib/db/embedded.ts', import.meta.url);
  return { ...(await startEmbedded(join(data, 'postgres'))), appRole: 'nianbao', embedded: true };
}

/** Applies missing migrations and grants the application's role its rights. @param {Database} database @returns {Promise<string[]>} */
export async function migrate({ ownerUrl, appRole }) {
  const { applyMigrations } = await tsImport('../lib/db/migrate.ts', import.meta.url);
  return applyMigrations(ownerUrl, { appRole });
}

/**
 * What a database holds: the demo, data of its own, or nothing yet.
 * @param {Database} database
 * @returns {Promise<'demo' | 'own' | 'nothing'>}
 */
export async function contentOf({ ownerUrl }) {
  return asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query(`SELECT to_regclass('public.setting') AS setting`);
    if (rows[0]?.setting === null) return 'nothing';
    const demo = await client.query(`SELECT FROM setting WHERE name = 'demo-clock'`);
    if (demo.rowCount) return 'demo';
    const own = await client.query('SELECT FROM unit UNION ALL SELECT FROM "user" LIMIT 1');
    return own.rowCount ? 'own' : 'nothing';
  });
}

/** Removes every table and row; what is left is a database as new. @param {Database} database */
export async function empty({ ownerUrl }) {
  await asOwner(ownerUrl, (client) =>
    client.query(
      'DROP SCHEMA IF EXISTS graphile_worker CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public',
    ),
  );
}

/** @template T @param {string} url @param {(client: import('pg').Client) => Promise<T>} use @returns {Promise<T>} */
async function asOwner(url, use) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return use(client).finally(() => client.end());
}

/** @param {string} url */
async function checkServer(url) {
  const { default: pg } = await import('pg');
  let server = '';
  try {
    const { host, pathname } = new URL(url);
    server = `${host}${pathname}`;
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    await client.connect();
    const { rows } = await client.query('SHOW server_version_num');
    await client.end();
    if (Number(rows[0]?.server_version_num) >= 150_000) return;
  } catch (error) {
    const reason = error instanceof Error ? error.message || ('code' in error ? error.code : '') : '';
    throw new StartProblem(
      `连不上 DATABASE_URL 指定的数据库 ${server}。 The database ${server} of DATABASE_URL cannot be reached (${reason}).`,
    );
  }
  throw new StartProblem(
    `数据库 ${server} 版本太旧，需要 PostgreSQL 15 或更新。 The database ${server} is too old: PostgreSQL 15 or newer is needed.`,
  );
}
