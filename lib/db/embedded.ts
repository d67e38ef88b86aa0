import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { nativeFolder } from './embedded-binaries';
import { appRole, ownerRole, type Passwords, prepareFolder } from './embedded-folder';
import { giveTo, homeOf, type Runner, runnerFor } from './embedded-user';
import { isAlive, lockFolder } from './folder-lock.mjs';
import { StartProblem } from './start-problem.mjs';

/** A running PostgreSQL. `ownerUrl` may change tables, `appUrl` is the application's; both name the database `nianbao`. */
export type Embedded = { ownerUrl: string; appUrl: string; stop(): Promise<void> };

const database = 'nianbao';
const patience = 30_000;

/**
 * Starts the PostgreSQL that comes with the program on `folder`, which is made if it is not there, or takes over the server
 * that a killed process left running on it. Throws StartProblem, one sentence, for what the user can put right.
 * `durable: false` is for throw-away folders only: a crash of the machine may corrupt them.
 */
export async function startEmbedded(place: string, { durable = true } = {}): Promise<Embedded> {
  const folder = resolve(place);
  mkdirSync(dirname(folder), { recursive: true });
  const lock = lockFolder(folder);
  try {
    const runner = runnerFor(folder, nativeFolder());
    const home = homeOf(folder);
    const passwords = prepareFolder(home, runner, durable);
    const data = join(home, 'data');
    const port = (await portOfRunning(data, passwords)) ?? (await start(home, data, runner, passwords));
    await ensureDatabase(port, passwords);
    const stop = async () => {
      await stopServer(data, runner);
      lock.release();
    };
    return {
      ownerUrl: url(port, ownerRole, passwords.owner),
      appUrl: url(port, appRole, passwords.app),
      stop,
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Starts the server on a free port, the one of last time if it still is. */
async function start(folder: string, data: string, runner: Runner, passwords: Passwords): Promise<number> {
  giveTo(runner.owner, data);
  let said = '';
  for (const wanted of [lastPort(folder), 0, 0]) {
    const port = await freePort(wanted);
    const args = [
      'start',
      '-D',
      data,
      '-w',
      '-t',
      '60',
      '-s',
      '-l',
      join(data, 'server.log'),
      '-o',
      `-p ${port}`,
    ];
    const done = runner.run('pg_ctl', args);
    if (done.ok) {
      writeFileSync(join(folder, 'port'), String(port));
      const client = await connect(port, passwords);
      await client.end();
      return port;
    }
    said = done.said;
  }
  const log = join(data, 'server.log');
  throw new StartProblem(
    `数据库启动失败，详见 ${log}。 The database did not start (${said.split('\n')[0]}); its log is ${log}.`,
  );
}

/** The fast way: open transactions are rolled back; whoever has not gone after twenty seconds is cut off. */
async function stopServer(data: string, runner: Runner): Promise<void> {
  const [pid] = postmaster(data);
  if (!pid || !isAlive(pid)) return;
  if (process.platform === 'win32') {
    runner.run('pg_ctl', ['stop', '-D', data, '-m', 'fast', '-w', '-t', '20', '-s']);
    return;
  }
  process.kill(pid, 'SIGINT');
  const until = Date.now() + 20_000;
  while (isAlive(pid) && Date.now() < until) await sleep(20);
  if (isAlive(pid)) process.kill(pid, 'SIGQUIT');
}

/** The port of the server that already runs on a data folder, once it answers; null when none runs. */
async function portOfRunning(data: string, passwords: Passwords): Promise<number | null> {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    const [pid, , , port] = postmaster(data);
    if (!pid) return null;
    if (!isAlive(pid) || !isPostgres(pid)) {
      rmSync(join(data, 'postmaster.pid'), { force: true });
      return null;
    }
    const client = port ? await connect(port, passwords).catch(() => null) : null;
    await client?.end();
    if (client && port) return port;
    await sleep(200);
  }
  throw new StartProblem(
    `目录 ${data} 上已有一个数据库在运行，但连接不上。 A database already runs on ${data} but does not answer.`,
  );
}

function postmaster(data: string): (number | undefined)[] {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n').map(Number);
  } catch {
    return [];
  }
}

/** Whether a process number of the past still belongs to PostgreSQL. Where the system does not tell, it is assumed to. */
function isPostgres(pid: number): boolean {
  if (process.platform !== 'linux') return true;
  return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres';
}

async function ensureDatabase(port: number, passwords: Passwords): Promise<void> {
  const client = await connect(port, passwords);
  try {
    const role = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [appRole]);
    if (role.rowCount === 0) {
      await client.query(
        `CREATE ROLE ${escapeIdentifier(appRole)} LOGIN PASSWORD ${escapeLiteral(passwords.app)}`,
      );
    }
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}

async function connect(port: number, passwords: Passwords): Promise<Client> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: ownerRole,
    password: passwords.owner,
    database: 'postgres',
    connectionTimeoutMillis: 5_000,
  });
  await client.connect();
  return client;
}

function url(port: number, role: string, password: string): string {
  return `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

function lastPort(folder: string): number {
  try {
    return Number(readFileSync(join(folder, 'port'), 'utf8')) || 0;
  } catch {
    return 0;
  }
}

/** A port that nobody listens on: the wanted one if possible, else any. */
function freePort(wanted: number): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', (error) => (wanted ? found(freePort(0)) : failed(error)));
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? found(address.port) : failed(new Error('no port')),
      );
    });
  });
}
