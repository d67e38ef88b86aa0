import { join } from 'node:path';
import { generate, install } from './prepare.mjs';
import { complain } from './say.mjs';
import { checkNode } from './settings.mjs';
import { isStopping, stop, stopOnSignals } from './stopping.mjs';

/** The fast part of the tests: types, lint, boundaries, unit tests. No database, no browser. */
async function check() {
  checkNode(process.versions.node);
  await install();
  await generate();
  const { boundaries, lint, together, types, vitest } = await import('./stages.mjs');
  const { runStages } = await import('./run-stages.mjs');
  return runStages([together([types, lint, boundaries]), vitest('unit tests', ['unit'])]);
}

process.chdir(join(import.meta.dirname, '..'));
stopOnSignals();
check()
  .then((ok) => stop(ok ? 0 : 1))
  .catch(async (error) => {
    if (!isStopping()) complain(error);
    await stop(1);
  });
