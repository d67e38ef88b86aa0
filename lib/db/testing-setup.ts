import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from './embedded';
import { applyMigrations } from './migrate';

declare module 'vitest' {
  export interface ProvidedContext {
    ownerUrl: string;
    appUrl: string;
  }
}

/** The database with all migrations that each worker's own one is copied from. */
export const template = 'nianbao_template';

/**
 * Once for all database tests: one PostgreSQL, with the template made from the migrations. `NIANBAO_TEST_URL`, an owner's
 * address on any server, is used instead of an own server where it is set; then the application's role is the owner.
 */
export default async function setUp({ provide }: TestProject) {
  const given = process.env.NIANBAO_TEST_URL;
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-test-'));
  const server = given ? null : await startEmbedded(join(folder, 'postgres'), { durable: false });
  const ownerUrl = given ?? server?.ownerUrl ?? '';
  await recreate(ownerUrl);
  await applyMigrations(onDatabase(ownerUrl, template), server ? { appRole: 'nianbao' } : {});
  provide('ownerUrl', ownerUrl);
  provide('appUrl', server?.appUrl ?? ownerUrl);
  return async () => {
    await server?.stop();
    await rm(folder, { recursive: true });
  };
}

/** The same server and role, another database. */
export function onDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

async function recreate(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${template}`);
  await client.end();
}
