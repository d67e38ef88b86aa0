import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pool, prisma } from '@/lib/db/client';
import { createApp } from './app';
import { listener, listenerOf } from './listener';

let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/api/v1`;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await pool.end();
});

describe('over a plain server', () => {
  test('an answer comes in one piece, with its length and its headers', async () => {
    const answer = await fetch(`${origin}/health`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-length')).toBe(String((await answer.text()).length));
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('transfer-encoding')).toBeNull();
  });

  test('HEAD has the headers and no body', async () => {
    const answer = await fetch(`${origin}/health`, { method: 'HEAD' });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });

  test('a stranger is turned away with problem+json, also with a body that nobody reads', async () => {
    const body = JSON.stringify({ base: 0, cells: {}, pad: 'x'.repeat(200_000) });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${origin}/years/2017/returns/x`, { method: 'PATCH', headers, body });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ code: 'notSignedIn' });
    expect((await fetch(`${origin}/health`)).status).toBe(200);
  });

  test('a cookie that was made up does not sign in', async () => {
    const headers = { cookie: 'nianbao.session_token=abc.AAAA' };
    expect((await fetch(`${origin}/years`, { headers })).status).toBe(401);
  });

  test('who goes away in the middle harms nobody', async () => {
    const headers = { 'content-type': 'application/json', 'content-length': 1000 };
    const sent = request(`${origin}/check`, { method: 'POST', headers });
    sent.on('error', () => {});
    sent.write('{"edition":');
    await new Promise((passed) => setTimeout(passed, 50));
    sent.destroy();
    expect((await fetch(`${origin}/health`)).status).toBe(200);
  });
});

describe('a body whose length is not told', () => {
  const user = { id: 'nobody', username: 'nobody', name: '', grants: [], scope: 'write' as const };
  const api = createApp({ db: prisma, sql: pool, userOf: async () => user, now: async () => new Date() });
  let signedIn: Server;
  let at: string;

  beforeAll(async () => {
    signedIn = createServer(listenerOf(api)).listen(0, '127.0.0.1');
    await once(signedIn, 'listening');
    const address = signedIn.address();
    at = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/api/v1`;
  });
  afterAll(() => {
    signedIn.closeAllConnections();
    signedIn.close();
  });

  /** Sends it piece by piece. */
  const stream = (body: string) => {
    const headers = { 'content-type': 'application/json' };
    const sent = { method: 'POST', headers, body: new Blob([body]).stream(), duplex: 'half' };
    return fetch(`${at}/check`, sent);
  };

  test('may be none at all', async () => {
    const answer = await fetch(`${at}/tokens/unknown`, { method: 'DELETE' });
    expect([answer.status, (await answer.json()).code]).toEqual([404, 'notFound']);
  });

  test('is read like any other', async () => {
    const answer = await stream(JSON.stringify({ edition: '2014', cells: { A1: 1 } }));
    expect([answer.status, Object.keys(await answer.json())]).toEqual([200, ['table', 'text']]);
  });

  test('is refused where it goes on too long', async () => {
    const answer = await stream(JSON.stringify({ edition: '2014', pad: 'x'.repeat(1_100_000) }));
    expect([answer.status, (await answer.json()).code]).toEqual([413, 'tooLarge']);
  });
});
