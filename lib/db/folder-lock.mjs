import { execFileSync } from 'node:child_process';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { StartProblem } from './start-problem.mjs';

/**
 * Makes this process the only user of a folder until `release` is called or the process ends; a lock left by a dead process
 * is taken over. Throws StartProblem when another living process holds it. Processes on other machines are not seen.
 * @param {string} folder absolute path
 * @param {string} file where the lock is kept
 * @returns {{ release(): void }}
 */
export function lockFolder(folder, file = `${folder}.lock`) {
  const mine = JSON.stringify({ pid: process.pid, started: startOf(process.pid) });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, mine, { mode: 0o644 });
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      if (link(draft, file)) return { release: () => release(file, mine) };
      const holder = holderOf(file);
      if (holder === process.pid) return { release: () => {} };
      if (holder !== null) throw inUse(folder, holder);
      setAside(file);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  throw inUse(folder, 0);
}

/** The living process that holds a lock, or null. @param {string} file @returns {number | null} */
function holderOf(file) {
  try {
    const { pid, started } = JSON.parse(readFileSync(file, 'utf8'));
    return isAlive(pid) && startOf(pid) === started ? pid : null;
  } catch {
    return null;
  }
}

/**
 * Whether a process runs; one that has ended and only waits to be collected by its parent does not.
 * @param {number} pid
 * @returns {boolean}
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || statOf(pid)[0] !== 'Z';
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** @param {string} draft @param {string} file */
function link(draft, file) {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** A file left by a dead process is renamed before it is removed, so that of two takers only one removes it. @param {string} file */
function setAside(file) {
  const aside = `${file}.${process.pid}.old`;
  try {
    renameSync(file, aside);
    rmSync(aside, { force: true });
  } catch {
    // Somebody else was faster; the next attempt sees whose lock it is.
  }
}

/** What Linux tells about a process, from its state on; the name before it may hold spaces. @param {number} pid */
function statOf(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** @param {string} file @param {string} mine */
function release(file, mine) {
  try {
    if (readFileSync(file, 'utf8') === mine) rmSync(file);
  } catch {
    // Already gone.
  }
}

/** When a process started, in whatever text the system gives: a process number alone may have been given to another one. @param {number} pid */
function startOf(pid) {
  if (process.platform === 'linux') {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot} ${statOf(pid)[19]}`;
  }
  if (process.platform === 'win32') return '';
  return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
}

/** @param {string} folder @param {number} pid */
function inUse(folder, pid) {
  return new StartProblem(
    `数据目录 ${folder} 正由另一进程 ${pid} 使用，请先停止它，或用 NIANBAO_DATA 另选目录。` +
      ` The data folder ${folder} is in use by process ${pid}: stop that one first, or choose another folder with NIANBAO_DATA.`,
  );
}
