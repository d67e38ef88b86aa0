import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { pool, prisma } from '@/lib/db/client';
import { accountRows } from './account';
import { handleAuth } from './handle-auth';
import { hashPassword } from './password';
import { forgetUsers } from './remembered';
import { userOf } from './user-of';

const origin = 'http://nianbao.test:3456';
const password = 'a long password';
let username = 'nobody';
let hash = '';

beforeAll(async () => {
  hash = await hashPassword(password);
  await prisma.unit.create({ data: { code: 'town-1' } });
});
beforeEach(async () => {
  username = `clerk_${randomBytes(4).toString('hex')}`;
  const rows = accountRows({ id: username, username, name: '张三', hash, at: new Date() });
  await prisma.user.create({ data: rows.user });
  await prisma.account.create({ data: rows.account });
  await prisma.roleGrant.create({ data: { userId: username, role: 'clerk', unitCode: 'town-1' } });
});
afterAll(() => pool.end());

function call(
  path: string,
  { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {},
) {
  const method = body === undefined ? 'GET' : 'POST';
  const all = { 'content-type': 'application/json', host: 'nianbao.test:3456', origin, ...headers };
  // The address that the framework makes up is not the one that was asked for.
  const url = `http://localhost:1/api/auth${path}`;
  return handleAuth(
    new Request(url, { method, headers: all, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }),
  );
}

const signIn = (with_: { username?: string; password?: string } = {}, headers = {}) =>
  call('/sign-in/username', { body: { username, password, ...with_ }, headers });

function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

const asks = (cookie: string) => userOf({ headers: new Headers({ cookie }) });

describe('signing in', () => {
  test('gives a session whose user has their roles', async () => {
    const response = await signIn();
    expect(response.status).toBe(200);
    expect(await asks(cookieOf(response))).toEqual({
      id: username,
      username,
      name: '张三',
      grants: [{ role: 'clerk', unit: 'town-1' }],
      scope: 'write',
    });
  });

  test.each([
    { scheme: 'http', isSecure: false },
    { scheme: 'https', isSecure: true },
  ])('the cookie over $scheme', async ({ scheme, isSecure }) => {
    const response = await signIn(
      {},
      { 'x-forwarded-proto': scheme, origin: origin.replace('http', scheme) },
    );
    expect(response.status).toBe(200);
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(/; Secure/i.test(cookie)).toBe(isSecure);
    expect(await asks(cookieOf(response))).toMatchObject({ username });
  });

  test('from another site is refused', async () => {
    expect((await signIn({}, { origin: 'http://evil.test' })).status).toBe(403);
  });

  test.each([
    { why: 'wrong password', sent: { password: 'another password' } },
    { why: 'no such account', sent: { username: 'nobody_at_all' } },
  ])('$why: the same answer', async ({ sent }) => {
    const response = await signIn(sent);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: 'INVALID_USERNAME_OR_PASSWORD' });
  });

  test('a barred account does not get in', async () => {
    await prisma.user.update({ where: { id: username }, data: { banned: true } });
    expect((await signIn()).status).toBe(403);
  });
});

describe('five wrong passwords', () => {
  test('lock the account, the right one included, and nobody else', async () => {
    for (let time = 0; time < 5; time++)
      expect((await signIn({ password: 'wrong password' })).status).toBe(401);
    const refused = await signIn({ username: username.toUpperCase() });
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ code: 'ACCOUNT_LOCKED' });
    await prisma.signInFailure.update({
      where: { username },
      data: { lockedUntil: new Date(Date.now() - 1) },
    });
    expect((await signIn()).status).toBe(200);
    expect(await prisma.signInFailure.count({ where: { username } })).toBe(0);
  });

  test('count for names that no account has, too', async () => {
    const nobody = `nobody_${username}`;
    for (let time = 0; time < 5; time++) await signIn({ username: nobody });
    expect((await signIn({ username: nobody })).status).toBe(429);
  });

  test('count when they come all at once', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 12 }, () => signIn({ password: 'wrong password' })),
    );
    expect(statuses.filter(({ status }) => status === 401)).toHaveLength(5);
  });

  test('in a row: the right one starts anew', async () => {
    for (let time = 0; time < 4; time++) await signIn({ password: 'wrong password' });
    expect((await signIn()).status).toBe(200);
    for (let time = 0; time < 4; time++) await signIn({ password: 'wrong password' });
    expect((await signIn()).status).toBe(200);
  });
});

describe('a session', () => {
  test('ends with the sign-out, at the next call', async () => {
    const cookie = cookieOf(await signIn());
    expect(await asks(cookie)).not.toBeNull();
    expect((await call('/sign-out', { body: {}, headers: { cookie } })).status).toBe(200);
    expect(await asks(cookie)).toBeNull();
  });

  test('is looked up once in ten seconds, and again when something was forgotten', async () => {
    const cookie = cookieOf(await signIn());
    await asks(cookie);
    await prisma.roleGrant.deleteMany({ where: { userId: username } });
    expect((await asks(cookie))?.grants).toHaveLength(1);
    forgetUsers();
    expect((await asks(cookie))?.grants).toHaveLength(0);
  });

  test.each([
    {
      why: 'another token under the same signature',
      forge: (cookie: string) => cookie.replace('session_token=', 'session_token=x'),
    },
    { why: 'no signature', forge: (cookie: string) => cookie.replace(/(session_token=[^.]+).*/, '$1') },
    { why: 'not even encoded', forge: () => 'nianbao.session_token=%E0%A4%A' },
    { why: 'nothing', forge: () => '' },
  ])('is not $why', async ({ forge }) => {
    expect(await asks(forge(cookieOf(await signIn())))).toBeNull();
  });

  test('is over when its time is over', async () => {
    const cookie = cookieOf(await signIn());
    await prisma.session.updateMany({ where: { userId: username }, data: { expiresAt: new Date(0) } });
    expect(await asks(cookie)).toBeNull();
  });
});

test.each([
  { why: 'nobody makes an account', path: '/sign-up/email', body: { email: 'a@b.cn', password, name: 'x' } },
  { why: 'there are no e-mail addresses', path: '/sign-in/email', body: { email: 'a@b.cn', password } },
  { why: 'nobody asks who has an account', path: '/is-username-available', body: { username: 'clerk' } },
  { why: 'people are managed by our own commands', path: '/admin/list-users', body: undefined },
])('$path is shut: $why', async ({ path, body }) => {
  expect((await call(path, { body })).status).toBe(404);
});
