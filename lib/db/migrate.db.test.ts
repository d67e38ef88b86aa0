import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { applyMigrations, missingMigrations } from './migrate';
import { onDatabase } from './testing-setup';

const ownerUrl = process.env.NIANBAO_TEST_OWNER_URL ?? '';
const name = `migrate_${process.env.VITEST_POOL_ID}`;
const url = onDatabase(ownerUrl, name);
let folder = '';

async function asOwner<T>(use: (client: pg.Client) => Promise<T>, on = url): Promise<T> {
  const client = new pg.Client({ connectionString: on });
  await client.connect();
  return use(client).finally(() => client.end());
}

async function write(migration: string, sql: string): Promise<void> {
  await mkdir(join(folder, migration), { recursive: true });
  await writeFile(join(folder, migration, 'migration.sql'), sql);
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  await asOwner((client) => client.query(`CREATE DATABASE ${name}`), ownerUrl);
  await write('1_first', 'CREATE TABLE thing (id int PRIMARY KEY);');
});

afterEach(async () => {
  await asOwner((client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`), ownerUrl);
  await rm(folder, { recursive: true });
});

test('what is missing is applied in the order of the names, and once', async () => {
  await write('2_second', 'ALTER TABLE thing ADD COLUMN label text;');
  expect(await applyMigrations(url, { folder })).toEqual(['1_first', '2_second']);
  expect(await applyMigrations(url, { folder })).toEqual([]);
  await write('3_third', 'DROP TABLE thing;');
  expect(await asOwner((client) => missing(client))).toEqual(['3_third']);
  expect(await applyMigrations(url, { folder })).toEqual(['3_third']);
});

test('two that start at once apply each migration once', async () => {
  const both = await Promise.all([applyMigrations(url, { folder }), applyMigrations(url, { folder })]);
  expect(both.flat()).toEqual(['1_first']);
});

test('a migration that fails half-way leaves nothing, and is tried again', async () => {
  await write('2_second', 'CREATE TABLE half (id int); SELECT 1 / 0;');
  await expect(applyMigrations(url, { folder })).rejects.toThrow('migration 2_second failed');
  await write('2_second', 'CREATE TABLE half (id int);');
  expect(await applyMigrations(url, { folder })).toEqual(['2_second']);
});

test.each([
  {
    why: 'an applied file was changed',
    change: () => write('1_first', '-- other'),
    says: /was changed after it had been applied/,
  },
  {
    why: 'the database is newer than the program',
    change: () => rm(join(folder, '1_first'), { recursive: true }),
    says: /newer than this program/,
  },
  {
    why: 'another tool left a failed migration',
    change: () => asOwner((client) => client.query('UPDATE _prisma_migrations SET finished_at = NULL')),
    says: /failed before/,
  },
])('nothing is applied when $why', async ({ change, says }) => {
  await applyMigrations(url, { folder });
  await change();
  await write('2_second', 'CREATE TABLE second (id int);');
  await expect(applyMigrations(url, { folder })).rejects.toThrow(says);
  const { rows } = await asOwner((client) => client.query(`SELECT to_regclass('second') AS found`));
  expect(rows).toEqual([{ found: null }]);
});

test('the application may add events, versions and publications but not change or remove them', async () => {
  await cp('prisma/migrations', folder, { recursive: true });
  await rm(join(folder, '1_first'), { recursive: true });
  const role = `app_${process.env.VITEST_POOL_ID}`;
  await asOwner((client) => client.query(`CREATE ROLE ${role}`));
  await applyMigrations(url, { folder, appRole: role });
  const { rows } = await asOwner((client) =>
    client.query(
      `SELECT tablename, string_agg(privilege, ' ' ORDER BY privilege) AS may
       FROM pg_tables, unnest(ARRAY['INSERT', 'SELECT', 'UPDATE', 'DELETE', 'TRUNCATE']) AS privilege
       WHERE schemaname = 'public' AND has_table_privilege($1, quote_ident(tablename), privilege) GROUP BY tablename`,
      [role],
    ),
  );
  await asOwner((client) => client.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`));
  const may = Object.fromEntries(rows.map((row) => [row.tablename, row.may]));
  expect(may).toMatchObject({
    event: 'INSERT SELECT',
    version: 'INSERT SELECT',
    publication: 'INSERT SELECT',
    scan: 'INSERT SELECT',
    _prisma_migrations: 'SELECT',
    cell: 'DELETE INSERT SELECT UPDATE',
    session: 'DELETE INSERT SELECT UPDATE',
  });
});

async function missing(client: pg.Client): Promise<string[]> {
  return missingMigrations(async (sql) => (await client.query(sql)).rows, folder);
}
