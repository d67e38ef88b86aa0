import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Runs `step` unless a stamp says that it was done for exactly these inputs (files or folders; missing ones count as empty)
 * and its result is still there.
 * @param {{ stamp: string, inputs: string[], result: string, salt?: string }} what
 * @param {() => void | Promise<void>} step
 */
export async function onceFor({ stamp, inputs, result, salt = '' }, step) {
  const hash = hashOf(inputs, salt);
  if (existsSync(result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  await step();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

/** @param {string[]} inputs @param {string} salt */
function hashOf(inputs, salt) {
  const hash = createHash('sha256').update(`${salt}\n`);
  for (const file of inputs.flatMap(filesIn))
    hash.update(`${file}\n`).update(readFileSync(file)).update('\n');
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}
