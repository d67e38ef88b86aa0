import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installBrowser } from './browser.mjs';
import { newerNode } from './newer-node.mjs';
import { build, generate, install } from './prepare.mjs';
import { runStages } from './run-stages.mjs';
import { complain } from './say.mjs';
import { checkNode } from './settings.mjs';
import { boundaries, browser, drift, lint, together, types, vitest } from './stages.mjs';
import { atEnd, isStopping, stop, stopOnSignals } from './stopping.mjs';

/** Everything, on a machine that has nothing but Node.js and npm: installs what is needed, then all tests. */
async function test() {
  checkNode(process.versions.node);
  await install();
  await generate();
  const data = mkdtempSync(join(tmpdir(), 'nianbao-e2e-'));
  atEnd(async () => rmSync(data, { recursive: true, force: true }));
  return runStages([
    together([types, lint, boundaries]),
    drift,
    vitest('unit and database tests', ['unit', 'db']),
    newerNode,
    { name: 'build', run: build },
    { name: 'browser', run: installBrowser },
    browser({ E2E_DATA: data, NODE_ENV: 'production' }),
  ]);
}

process.chdir(join(import.meta.dirname, '..'));
stopOnSignals();
test()
  .then((ok) => stop(ok ? 0 : 1))
  .catch(async (error) => {
    if (!isStopping()) complain(error);
    await stop(1);
  });
