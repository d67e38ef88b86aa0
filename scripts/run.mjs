import { spawn } from 'node:child_process';
import { StartProblem } from '../lib/db/start-problem.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Runs a command to its end and gives back what it printed. Quiet by default: what it printed is shown only if it failed,
 * which throws StartProblem.
 * @param {string} name what the step is called in the error
 * @param {string[]} command
 * @param {{ env?: Record<string, string>, show?: boolean, shell?: boolean }} options `show`: let it print as it goes
 * @returns {Promise<string>}
 */
export async function run(name, [program = '', ...args], { env = {}, show = false, shell = false } = {}) {
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell,
  });
  running.add(child);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      printed += text;
      if (show) process.stdout.write(text);
    });
  }
  const code = await new Promise((ended) => {
    child.once('error', (error) => {
      printed += error.message;
      ended(1);
    });
    child.once('close', ended);
  });
  running.delete(child);
  if (code === 0) return printed;
  if (!show) process.stderr.write(printed);
  throw new StartProblem(`${name} 失败，原因见上。 ${name} failed; the reason is printed above.`);
}

/** Ends whatever is being run. */
export function endRunning() {
  for (const child of running) child.kill('SIGTERM');
}
