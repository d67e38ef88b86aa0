import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** `npm run bench:save`, `bench:form`, `bench:grid` and `bench:rollup`: runs bench/<name>.ts with what the app's server-side modules need, and ends as it ends. */
const names = ['save', 'form', 'grid', 'rollup'];
const [name = '', ...more] = process.argv.slice(2);
if (!names.includes(name)) {
  console.error(`用法 usage: node scripts/bench.mjs ${names.join(' | ')}`);
  process.exit(2);
}
const root = fileURLToPath(new URL('..', import.meta.url));
const args = ['--conditions=react-server', '--import', 'tsx', `bench/${name}.ts`, ...more];
const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.on(signal, () => child.kill(signal));
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
