import { readFileSync } from 'node:fs';
import { run } from './run.mjs';

/** What test runners counted. @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** A stage throws when it fails; those that run tests give back what was counted. @typedef {{ name: string, run: () => Promise<Count | void> }} Stage */

const node = process.execPath;
const bin = 'node_modules/.bin';

/** @type {Stage} */
export const types = {
  name: 'types',
  run: async () => {
    await run('next typegen', [node, 'node_modules/next/dist/bin/next', 'typegen']);
    await run('tsc', [`${bin}/tsc`, '--noEmit', '-p', '.']);
  },
};

/** @type {Stage} */
export const lint = {
  name: 'lint',
  run: async () => {
    await run('biome', [`${bin}/biome`, 'check', '--error-on-warnings']);
  },
};

/** @type {Stage} */
export const boundaries = {
  name: 'boundaries',
  run: async () => {
    await run('boundaries', [node, 'scripts/boundaries.mjs']);
  },
};

/** @type {Stage} */
export const drift = {
  name: 'drift between schema and migrations',
  run: async () => {
    await run('drift', [node, '--import', 'tsx', 'scripts/drift.ts']);
  },
};

/**
 * Stages that use one processor each and nothing of each other, at the same time. Fails once all have ended, by the first that did.
 * @param {Stage[]} stages @returns {Stage}
 */
export function together(stages) {
  return {
    name: stages.map(({ name }) => name).join(', '),
    run: async () => {
      const ended = await Promise.allSettled(stages.map((stage) => stage.run()));
      for (const one of ended) if (one.status === 'rejected') throw one.reason;
    },
  };
}

/** @param {string} name @param {string[]} projects @returns {Stage} */
export function vitest(name, projects) {
  const report = `test-results/${projects.join('-')}.json`;
  const command = [
    node,
    'node_modules/vitest/vitest.mjs',
    'run',
    ...projects.flatMap((one) => ['--project', one]),
  ];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return {
    name,
    run: () =>
      counted(
        run(name, [...command, ...reporters], { show: true, env: { NODE_ENV: 'test', NO_COLOR: '1' } }),
        () => {
          const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
            readFileSync(report, 'utf8'),
          );
          return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
        },
      ),
  };
}

/** @param {Record<string, string>} env @returns {Stage} */
export function browser(env) {
  const command = [node, 'node_modules/@playwright/test/cli.js', 'test'];
  return {
    name: 'browser tests',
    run: () =>
      counted(run('browser tests', command, { show: true, env }), () => {
        const { stats } = JSON.parse(readFileSync('test-results/browser.json', 'utf8'));
        return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
      }),
  };
}

/** A failed run is counted too, where its runner came as far as writing its report. */
export class Failed extends Error {
  /** @param {unknown} cause @param {Count} count */
  constructor(cause, count) {
    super('tests failed', { cause });
    this.count = count;
  }
}

/** @param {Promise<unknown>} running @param {() => Count} read @returns {Promise<Count>} */
async function counted(running, read) {
  try {
    await running;
  } catch (error) {
    throw new Failed(error, readOr(read, { passed: 0, failed: 1, skipped: 0 }));
  }
  return read();
}

/** @param {() => Count} read @param {Count} otherwise */
function readOr(read, otherwise) {
  try {
    const count = read();
    return count.failed > 0 ? count : { ...count, failed: 1 };
  } catch {
    return otherwise;
  }
}
