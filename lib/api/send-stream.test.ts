import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import { OpenAPIHono } from '@hono/zod-openapi';
import { afterEach, expect, test, vi } from 'vitest';
import type { ApiEnv } from './api';
import { listenerOf } from './listener';
import { sendStream } from './send-stream';

const piece = 'x'.repeat(64 * 1024);
let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** An API of one route that streams these pieces; the answer to a call of it. */
async function ask(pieces: () => AsyncGenerator<string, void>): Promise<IncomingMessage> {
  const api = new OpenAPIHono<ApiEnv>().basePath('/api/v1');
  api.get('/log.csv', (c) => sendStream(c, pieces(), { 'content-type': 'text/csv' }));
  api.onError((_, c) => c.text('failed', 500));
  server = createServer(listenerOf(api)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const sent = get({ port, host: '127.0.0.1', path: '/api/v1/log.csv' });
  const [answer] = await once(sent, 'response');
  return answer;
}

async function lengthOf(answer: IncomingMessage): Promise<number> {
  let length = 0;
  for await (const chunk of answer) length += chunk.length;
  return length;
}

test('what is longer than any buffer arrives whole', async () => {
  const answer = await ask(async function* () {
    for (let made = 0; made < 500; made += 1) yield piece;
  });
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/csv']);
  expect(await lengthOf(answer)).toBe(500 * piece.length);
});

test('no more is read than is taken, and who goes away ends the reading', async () => {
  let made = 0;
  const ended = vi.fn();
  const answer = await ask(async function* () {
    try {
      for (; made < 100_000; made += 1) yield piece;
    } finally {
      ended();
    }
  });
  answer.pause();
  let seen = -1;
  await vi.waitFor(() => {
    const before = seen;
    seen = made;
    expect(made).toBe(before);
  }, 5000);
  expect(made).toBeLessThan(10_000);
  answer.destroy();
  await vi.waitFor(() => expect(ended).toHaveBeenCalled(), 5000);
});

test('half a file does not pass for a whole one', async () => {
  const answer = await ask(async function* () {
    yield piece;
    throw new Error('the database went away');
  });
  await expect(lengthOf(answer)).rejects.toThrow('aborted');
});
