import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { copyPrograms, program } from './embedded-binaries';
import { StartProblem } from './start-problem.mjs';

/** As whom PostgreSQL's programs run. `owner` is who must own the data folder, null where that goes without saying. */
export type Runner = {
  native: string;
  owner: { uid: number; gid: number } | null;
  run(name: 'initdb' | 'pg_ctl', args: string[]): { ok: boolean; said: string };
};

const elsewhere = '/var/lib/nianbao';

/**
 * PostgreSQL refuses to run as root. Root therefore hands over to `postgres` or `nobody`; where these cannot enter the
 * folder, to a user namespace in which root's files belong to somebody else; and where that is not allowed, `folder` becomes
 * a link into /var/lib/nianbao. Everybody else runs PostgreSQL as themselves.
 */
export function runnerFor(folder: string, native: string): Runner {
  if (process.getuid?.() !== 0) return runner(native, null, direct);
  const users = ['postgres', 'nobody'].map(lookUp).filter((user) => user !== null);
  const place = nearestExisting(homeOf(folder));
  for (const user of users) {
    if (canEnter(user, place) && canRun(user, native)) return dropped(native, user);
  }
  if (canMap(native)) return runner(native, { uid: 0, gid: 0 }, mapped);
  for (const user of users) {
    if (canEnter(user, place)) return dropped(copyPrograms(native, madeFolder(elsewhere)), user);
  }
  const user = users.find((one) => canEnter(one, dirname(elsewhere)));
  if (!user || existsSync(folder)) throw cannotEnter(folder);
  const home = join(elsewhere, createHash('sha256').update(folder).digest('hex').slice(0, 16));
  symlinkSync(join(madeFolder(home), basename(folder)), folder);
  return dropped(copyPrograms(native, elsewhere), user);
}

/** Where a data folder really is, also when what its link names has still to be made. */
export function homeOf(folder: string): string {
  return lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() ? readlinkSync(folder) : folder;
}

/** Gives a data folder to the user that PostgreSQL runs as; needed when that user changed between two starts. */
export function giveTo(owner: Runner['owner'], folder: string): void {
  if (!owner || lstatSync(folder).uid === owner.uid) return;
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    chownSync(join(folder, entry), owner.uid, owner.gid);
  }
  chownSync(folder, owner.uid, owner.gid);
}

type Way = (
  command: string,
  args: string[],
) => { command: string; args: string[]; uid?: number; gid?: number };

const direct: Way = (command, args) => ({ command, args });
const mapped: Way = (command, args) => ({
  command: 'unshare',
  args: ['--user', '--map-user=1000', '--map-group=1000', '--', command, ...args],
});

function dropped(native: string, user: { uid: number; gid: number }): Runner {
  return runner(native, user, (command, args) => ({ command, args, ...user }));
}

function runner(native: string, owner: Runner['owner'], way: Way): Runner {
  return {
    native,
    owner,
    run(name, args) {
      const { command, args: all, ...user } = way(program(native, name), args);
      const env = {
        NODE_ENV: process.env.NODE_ENV,
        PATH: process.env.PATH,
        SystemRoot: process.env.SystemRoot,
        LC_ALL: 'C',
      };
      const done = spawnSync(command, all, {
        ...user,
        env,
        cwd: '/',
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      return {
        ok: done.status === 0,
        said: `${done.stdout ?? ''}${done.stderr ?? ''}${done.error?.message ?? ''}`.trim(),
      };
    },
  };
}

function lookUp(name: string): { uid: number; gid: number } | null {
  const [uid, gid] = ['-u', '-g'].map((flag) =>
    spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout?.trim(),
  );
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

function canEnter(user: { uid: number; gid: number }, folder: string): boolean {
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0
  );
}

function canRun(user: { uid: number; gid: number }, native: string): boolean {
  return spawnSync(program(native, 'postgres'), ['-V'], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

function canMap(native: string): boolean {
  const { command, args } = mapped(program(native, 'postgres'), ['-V']);
  return spawnSync(command, args, { cwd: '/', stdio: 'ignore' }).status === 0;
}

function nearestExisting(path: string): string {
  return existsSync(path) && statSync(path).isDirectory() ? path : nearestExisting(dirname(path));
}

function madeFolder(path: string): string {
  mkdirSync(path, { recursive: true, mode: 0o755 });
  return path;
}

function cannotEnter(folder: string): StartProblem {
  return new StartProblem(
    `数据库不能以 root 运行，而其他用户进不了目录 ${folder}，请用 NIANBAO_DATA 另选目录或改用普通用户启动。` +
      ` PostgreSQL cannot run as root, and no other user can enter ${folder}: choose another NIANBAO_DATA or start as an ordinary user.`,
  );
}
