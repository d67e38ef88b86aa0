import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { Runner } from './embedded-user';
import { isAlive } from './folder-lock.mjs';
import { StartProblem } from './start-problem.mjs';

const passwordsSchema = z.object({ owner: z.string().min(1), app: z.string().min(1) });
export type Passwords = z.infer<typeof passwordsSchema>;

export const ownerRole = 'nianbao_owner';
export const appRole = 'nianbao';

const marker = 'made-by-nianbao';
const settings = `
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
timezone = 'UTC'
log_timezone = 'UTC'
`;
/** It lives for minutes; no vacuum comes by in between and changes how what a test asks is planned. */
const settingsOfThrowaway = `
fsync = off
synchronous_commit = off
full_page_writes = off
autovacuum = off
`;

/**
 * The folder of one embedded server: `data` (the cluster) and `passwords.json` (for this user's eyes only). It is made beside
 * its place and renamed when it is whole, so that an interrupted start leaves nothing half-made behind.
 */
export function prepareFolder(folder: string, runner: Runner, durable: boolean): Passwords {
  if (existsSync(join(folder, marker))) return passwordsOf(folder);
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new StartProblem(
      `目录 ${folder} 里有别的文件，不是本程序建的数据库，请用 NIANBAO_DATA 另选目录。` +
        ` ${folder} holds files that this program did not make: choose another folder with NIANBAO_DATA.`,
    );
  }
  removeLeftovers(folder);
  const draft = `${folder}.init-${process.pid}`;
  mkdirSync(draft, { mode: 0o755 });
  writeFileSync(join(draft, marker), '');
  const passwords = {
    owner: randomBytes(24).toString('base64url'),
    app: randomBytes(24).toString('base64url'),
  };
  writeFileSync(join(draft, 'passwords.json'), JSON.stringify(passwords), { mode: 0o600 });
  initialise(draft, runner, passwords.owner, durable);
  renameSync(draft, folder);
  return passwords;
}

function initialise(draft: string, runner: Runner, password: string, durable: boolean): void {
  const data = join(draft, 'data');
  const passwordFile = join(draft, 'initial-password');
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (runner.owner) {
    chownSync(data, runner.owner.uid, runner.owner.gid);
    chownSync(passwordFile, runner.owner.uid, runner.owner.gid);
  }
  const done = runner.run('initdb', [
    ...[
      '-D',
      data,
      '-U',
      ownerRole,
      '--pwfile',
      passwordFile,
      '--auth',
      'scram-sha-256',
      '--encoding',
      'UTF8',
    ],
    ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--data-checksums'],
    ...(durable ? [] : ['--no-sync']),
  ]);
  rmSync(passwordFile);
  if (!done.ok) {
    rmSync(draft, { recursive: true });
    throw new StartProblem(
      `建立数据库失败。 The database could not be created: ${done.said.split('\n').at(-1)}`,
    );
  }
  appendFileSync(join(data, 'postgresql.conf'), durable ? settings : settings + settingsOfThrowaway);
}

function passwordsOf(folder: string): Passwords {
  try {
    return passwordsSchema.parse(JSON.parse(readFileSync(join(folder, 'passwords.json'), 'utf8')));
  } catch {
    throw new StartProblem(
      `读不到数据库密码文件 ${join(folder, 'passwords.json')}，请用建库时的系统用户启动。` +
        ` The database passwords in ${join(folder, 'passwords.json')} cannot be read: start as the user who made the folder.`,
    );
  }
}

/** Removes drafts that a killed start left: only folders that carry the marker and whose maker is gone. */
function removeLeftovers(folder: string): void {
  const prefix = `${basename(folder)}.init-`;
  for (const name of readdirSync(dirname(folder)).filter((entry) => entry.startsWith(prefix))) {
    const draft = join(dirname(folder), name);
    const maker = Number(name.slice(prefix.length));
    if (existsSync(join(draft, marker)) && !isAlive(maker)) rmSync(draft, { recursive: true });
  }
}
