import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, test } from 'vitest';

const stopping = new URL('./stopping.mjs', import.meta.url);

/** A server as the tests start them: it says what it does, also of errors that nobody caught, and ends in two steps. */
const program = `
  import { atEnd, stop, stopOnSignals } from ${JSON.stringify(stopping.href)};
  process.on('uncaughtException', (error) => process.stderr.write(error.stack));
  stopOnSignals();
  for (const step of ['database', 'server'])
    atEnd(async () => {
      process.stdout.write(step);
      process.stderr.write(step);
      await new Promise(setImmediate);
      process.send(step);
    });
  process.on('message', (code) => stop(code));
  process.send('started');
`;

let child: ChildProcess | undefined;
afterEach(() => void child?.kill('SIGKILL'));

/** The server once it has started; `said` is what it tells its parent from then on. */
async function started() {
  const server = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  child = server;
  await once(server, 'message');
  const said: unknown[] = [];
  server.on('message', (word) => said.push(word));
  return { server, said };
}

/** Nobody reads any more what it says: writing to it fails from now on. */
async function closeOutput({ stdout, stderr }: ChildProcess) {
  for (const stream of [stdout, stderr]) {
    stream?.destroy();
    if (stream) await once(stream, 'close');
  }
}

const endings = [
  { why: 'SIGTERM', tell: (server: ChildProcess) => server.kill('SIGTERM'), code: 0 },
  { why: 'SIGINT', tell: (server: ChildProcess) => server.kill('SIGINT'), code: 0 },
  { why: 'a failure', tell: (server: ChildProcess) => server.send(3), code: 3 },
];

test.each(endings)('ends by $why, step by step, the last one added first', async ({ tell, code }) => {
  const { server, said } = await started();
  tell(server);
  expect(await once(server, 'exit')).toEqual([code, null]);
  expect(said).toEqual(['server', 'database']);
});

test.each(endings)('ends by $why when nobody reads its output any more', async ({ tell, code }) => {
  const { server, said } = await started();
  await closeOutput(server);
  tell(server);
  expect(await once(server, 'exit')).toEqual([code, null]);
  expect(said).toEqual(['server', 'database']);
});
