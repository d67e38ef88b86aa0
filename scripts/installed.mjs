import { readFileSync } from 'node:fs';

/** @typedef {{ version?: string, optional?: boolean, extraneous?: boolean, os?: string[], cpu?: string[], libc?: string[] }} Locked */

/**
 * Whether node_modules holds what package-lock.json asks for, by npm's own note of what it installed. Packages for other
 * platforms may be missing.
 */
export function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  return Object.entries(wanted ?? {}).every(([path, locked]) => {
    if (path === '' || locked.extraneous) return true;
    const found = present?.[path];
    return found ? found.version === locked.version : Boolean(locked.optional && !isForHere(locked));
  });
}

/** @param {string} file @returns {Record<string, Locked> | null} */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

/** Only what names this platform counts: the rest are parts of packages for other ones. @param {Locked} locked */
function isForHere({ os, cpu, libc }) {
  return Boolean(os?.includes(process.platform) && cpu?.includes(process.arch) && !libc);
}
