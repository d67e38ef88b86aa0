import { endRunning } from './run.mjs';

const patience = 10_000;

/** @type {(() => Promise<unknown>)[]} */
const steps = [];
/** @type {Promise<void> | undefined} */
let stopping;

/** Adds a step to what is done at the end; the last one added is done first. @param {() => Promise<unknown>} step */
export function atEnd(step) {
  steps.unshift(step);
}

/** Does the steps, each for at most ten seconds, and ends the process. Later calls wait for the first. @param {number} code */
export function stop(code) {
  stopping ??= end(code);
  return stopping;
}

export function isStopping() {
  return stopping !== undefined;
}

/** Ends cleanly on Ctrl-C, SIGTERM, a closed terminal, and when the npm that started this process is gone. */
export function stopOnSignals() {
  // Where nobody reads the output any more, an error about that would be written to it, and so on without end.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(0));
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || stop(0), 250).unref();
}

/** @param {number} code */
async function end(code) {
  endRunning();
  for (const step of steps) {
    const guard = new Promise((give) => setTimeout(give, patience, 'late'));
    const result = await Promise.race([step().catch((error) => error), guard]);
    if (result instanceof Error) console.error(result.message);
  }
  process.exit(code);
}
