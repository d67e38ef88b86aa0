import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startEmbedded } from './embedded';

let base = '';
let folder = '';

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'nianbao-embedded-'));
  folder = join(base, 'postgres');
});

afterEach(() => rm(base, { recursive: true }));

/** Another process that has the server running, and its owner's address. */
async function elsewhere(): Promise<{ child: ChildProcess; ownerUrl: string }> {
  const program = `import { startEmbedded } from './lib/db/embedded.ts';
    const { ownerUrl } = await startEmbedded(${JSON.stringify(folder)}, { durable: false });
    process.stdout.write(ownerUrl); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [ownerUrl] = await once(child.stdout, 'data');
  return { child, ownerUrl: String(ownerUrl) };
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client
    .query(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

test('a second process is told who uses the folder; after the first was killed it goes on with the same server', async () => {
  const first = await elsewhere();
  await ask(first.ownerUrl, 'CREATE TABLE kept (id int); INSERT INTO kept VALUES (7)');
  await expect(startEmbedded(folder)).rejects.toThrow(`in use by process ${first.child.pid}:`);
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');

  const second = await startEmbedded(folder);
  expect(second.ownerUrl).toBe(first.ownerUrl);
  expect(await ask(second.ownerUrl, 'SELECT id FROM kept')).toEqual([{ id: 7 }]);
  await second.stop();
  await expect(ask(second.ownerUrl, 'SELECT 1')).rejects.toThrow();

  const third = await startEmbedded(folder);
  expect(await ask(third.ownerUrl, 'SELECT id FROM kept')).toEqual([{ id: 7 }]);
  await third.stop();
});

test('the application is not the owner, and nobody gets in without a password', async () => {
  const server = await startEmbedded(folder, { durable: false });
  const roles = await ask(
    server.appUrl,
    'SELECT rolsuper, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = current_user',
  );
  const noPassword = new URL(server.ownerUrl);
  noPassword.password = 'guessed';
  await expect(ask(noPassword.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
  await expect(ask(server.appUrl, 'CREATE TABLE public.mine (id int)')).rejects.toThrow('permission denied');
  await server.stop();
  expect(roles).toEqual([{ rolsuper: false, rolcreaterole: false, rolcreatedb: false }]);
});

test('a folder with somebody else’s files is refused and left as it is', async () => {
  await mkdir(folder);
  await writeFile(join(folder, 'letter.txt'), 'mine');
  await expect(startEmbedded(folder)).rejects.toThrow('holds files that this program did not make');
  expect(await readdir(folder)).toEqual(['letter.txt']);
});
