import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { z } from 'zod';

export type BenchServer = { port: number; close: () => Promise<void> };

const address = z.object({ port: z.int() });

/** As `npm start` gives it: room for what lives only as long as a request, so that collecting it costs less. */
const execArgv = ['--max-semi-space-size=64'];

/** The production server as a process of its own, on a free port, with this process's environment. */
export async function startServer(): Promise<BenchServer> {
  const port = await freePort();
  const server = fork(new URL('serve.mjs', import.meta.url), {
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port) },
    execArgv,
  });
  await ready(server);
  const close = async () => {
    const ended = once(server, 'exit');
    server.disconnect();
    await ended;
  };
  return { port, close };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = address.parse(probe.address());
  probe.close();
  return port;
}

async function ready(server: ChildProcess): Promise<void> {
  await Promise.race([
    once(server, 'message'),
    once(server, 'exit').then(() => Promise.reject(new Error('the server did not start'))),
  ]);
}
