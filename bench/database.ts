import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '@/lib/db/embedded';
import { applyMigrations } from '@/lib/db/migrate';

/** `url` is the application's, `ownerUrl` may change tables. */
export type BenchDatabase = { url: string; ownerUrl: string; where: string; drop: () => Promise<void> };

/** An empty database with the migrations, on the server that `DATABASE_URL` names or on an own one; gone after `drop`, and when interrupted. */
export async function benchDatabase(): Promise<BenchDatabase> {
  const given = process.env.DATABASE_URL;
  const database = await (given ? onServer(given) : embedded());
  let gone: Promise<void> | null = null;
  const drop = () => {
    gone ??= database.drop();
    return gone;
  };
  const interrupted = () => {
    // What was being asked of the database fails now, which is nobody's mistake.
    process.on('uncaughtException', () => {});
    void drop().finally(() => process.exit(130));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupted);
  return {
    ...database,
    drop: async () => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, interrupted);
      await drop();
    },
  };
}

/** Lets the app's modules, here and in the server that is started next, use this database; before they are imported. */
export function giveToApp({ url }: BenchDatabase): void {
  process.env.DATABASE_URL = url;
  process.env.BETTER_AUTH_SECRET ??= 'a secret for the bench only, 32 characters or more';
}

async function embedded(): Promise<BenchDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-bench-'));
  const server = await startEmbedded(join(folder, 'postgres'));
  await applyMigrations(server.ownerUrl, { appRole: 'nianbao' });
  const drop = async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  };
  return { url: server.appUrl, ownerUrl: server.ownerUrl, where: 'embedded PostgreSQL, durable', drop };
}

async function onServer(given: string): Promise<BenchDatabase> {
  const name = `nianbao_bench_${randomBytes(6).toString('hex')}`;
  const url = new URL(given);
  url.pathname = `/${name}`;
  await statement(given, `CREATE DATABASE ${name}`);
  await applyMigrations(url.href);
  return {
    url: url.href,
    ownerUrl: url.href,
    where: url.host,
    drop: () => statement(given, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

async function statement(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(text);
  await client.end();
}
