import { describe, expect, test, vi } from 'vitest';
import { inApi } from './testing';

const example: Record<string, string> = {
  '{year}': '2017',
  '{unit}': 'town-1',
  '{area}': 'county-a',
  '{id}': '1',
  '{code}': 'A1',
  '{number}': '1',
  '{name}': 'table.xlsx',
};

type Document = {
  openapi: string;
  paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
};

/** Every operation of the description, its path filled in. */
function operations({ paths }: Document): { method: string; path: string }[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({
      method: method.toUpperCase(),
      path: path.replace('/api/v1', '').replace(/\{\w+\}/g, (name) => example[name] ?? name),
    })),
  );
}

describe('every route', () => {
  test('the description is OpenAPI 3.1 and names the calls of the contract', () =>
    inApi(async ({ call }) => {
      const { status, body } = await call(null, '/openapi.json');
      expect(status).toBe(200);
      expect(body.openapi).toBe('3.1.0');
      expect(operations(body).map(({ method, path }) => `${method} ${path}`)).toEqual(
        expect.arrayContaining([
          'GET /health',
          'GET /editions',
          'GET /editions/1',
          'GET /years',
          'GET /years/2017',
          'GET /units',
          'GET /years/2017/returns',
          'GET /years/2017/returns/town-1',
          'PATCH /years/2017/returns/town-1',
          'POST /years/2017/returns/town-1/submit',
          'POST /years/2017/returns/town-1/withdraw',
          'POST /years/2017/returns/town-1/accept',
          'POST /years/2017/returns/town-1/return',
          'POST /years/2017/returns/town-1/reopen',
          'GET /years/2017/returns/town-1/history',
          'GET /years/2017/returns/town-1/versions/1',
          'GET /years/2017/rollup/county-a',
          'GET /years/2017/rollup/county-a/cells/A1',
          'GET /years/2017/returns/town-1/cells/A1',
          'GET /years/2017/returns/town-1/cells/A1/totals',
          'GET /years/2017/rollup/county-a/grid',
          'GET /years/2017/rollup/county-a/table.xlsx',
          'GET /years/2017/rollup/county-a/table.csv',
          'GET /years/2017/rollup/county-a/table.json',
          'POST /years/2017/rollup/county-a/adjustments',
          'DELETE /years/2017/rollup/county-a/adjustments/1',
          'GET /years/2017/publications/county-a',
          'GET /years/2017/publications/county-a/readiness',
          'GET /years/2017/publications/county-a/1',
          'GET /years/2017/publications/county-a/1/files/table.xlsx',
          'GET /years/2017/publications/county-a/1/files.zip',
          'POST /years/2017/publications/county-a/sign',
          'POST /years/2017/publications/county-a/publish',
          'POST /years/2017/correct',
          'GET /tokens',
          'POST /tokens',
          'DELETE /tokens/1',
          'POST /check',
        ]),
      );
    }));

  test('turns away who is not signed in, before it looks at anything else', () =>
    inApi(async ({ call }) => {
      const all = operations((await call(null, '/openapi.json')).body).filter(
        ({ path }) => path !== '/health',
      );
      expect(all.length).toBeGreaterThan(25);
      for (const { method, path } of all) {
        const answer = await call(null, path, { method, ...(method === 'GET' ? {} : { raw: '{' }) });
        expect([method, path, answer.status]).toEqual([method, path, 401]);
        expect(answer.body).toMatchObject({ status: 401, code: 'notSignedIn' });
        expect(answer.headers.get('content-type')).toBe('application/problem+json');
      }
    }));

  test('a person without any role sees nothing of anybody', () =>
    inApi(async ({ call, person, db }) => {
      const nobody = await person('nobody', 'clerk', 'dept-2');
      await db.roleGrant.deleteMany({ where: { userId: 'nobody' } });
      const stranger = { ...nobody, grants: [] };
      const all = operations((await call(null, '/openapi.json')).body);
      const about = all.filter(({ method, path }) => method === 'GET' && /town-1|county-a/.test(path));
      expect(about.length).toBeGreaterThan(6);
      for (const { path } of about) expect([path, (await call(stranger, path)).status]).toEqual([path, 404]);
    }));
});

describe('what goes wrong on the way', () => {
  test.each([
    { why: 'an unknown route', path: '/nothing', status: 404, code: 'notFound' },
    {
      why: 'a part of the contract that does not exist yet',
      path: '/years/2017/report/city.pdf',
      status: 404,
      code: 'notFound',
    },
    { why: 'a year that is none', path: '/years/abc', status: 404, code: 'notFound' },
    { why: 'a unit with a NUL in it', path: '/years/2017/returns/a%00b', status: 404, code: 'notFound' },
    { why: 'a bad escape in the path', path: '/years/2017/returns/%E0%A4%A', status: 404, code: 'notFound' },
    {
      why: 'an unknown query field',
      path: '/years/2017/returns?order=name',
      status: 422,
      code: 'badRequest',
    },
    {
      why: 'a cursor of somebody’s own making',
      path: '/years/2017/returns?cursor=x',
      status: 422,
      code: 'badRequest',
    },
    {
      why: 'a basis that there is not',
      path: '/years/2017/rollup/city?basis=some',
      status: 422,
      code: 'badRequest',
    },
  ])('$why is a problem', ({ path, status, code }) =>
    inApi(async ({ call, person }) => {
      const answer = await call(await person('office', 'reviewer', 'city'), path);
      expect(answer.body).toMatchObject({
        status,
        code,
        title: expect.any(String),
        detail: expect.any(String),
      });
      expect(answer.status).toBe(status);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
    }),
  );

  test('another method: 405 with those that there are', () =>
    inApi(async ({ call, person }) => {
      const clerk = await person('clerk', 'clerk', 'town-1');
      const answer = await call(clerk, '/years/2017/returns/town-1', { method: 'PUT', body: {} });
      expect(answer).toMatchObject({ status: 405, body: { code: 'methodNotAllowed' } });
      expect(answer.headers.get('allow')).toBe('GET, PATCH');
    }));

  test.each([
    { why: 'malformed JSON', sent: { raw: '{"base": 0,' }, status: 422, code: 'badRequest' },
    {
      why: 'no JSON at all',
      sent: { raw: 'base=0', headers: { 'content-type': 'text/plain' } },
      status: 415,
      code: 'unsupportedMediaType',
    },
    { why: 'an array', sent: { body: [] }, status: 422, code: 'badRequest' },
    {
      why: 'a body above 1 MB',
      sent: { raw: `{"base":0,"cells":{},"pad":"${'x'.repeat(1_100_000)}"}` },
      status: 413,
      code: 'tooLarge',
    },
    {
      why: 'a length above 1 MB',
      sent: { raw: '{}', headers: { 'content-length': '1100000' } },
      status: 413,
      code: 'tooLarge',
    },
  ])('$why is refused', ({ sent, status, code }) =>
    inApi(async ({ call, person }) => {
      const clerk = await person('clerk', 'clerk', 'town-1');
      const answer = await call(clerk, '/years/2017/returns/town-1', { method: 'PATCH', ...sent });
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    }),
  );

  test('a bug is told by a reference only, and logged with it', () =>
    inApi(async ({ call, person, api }) => {
      const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
      api.get('/broken', () => {
        throw new Error('the secret cause');
      });
      const answer = await call(await person('clerk', 'clerk', 'town-1'), '/broken');
      expect(answer).toMatchObject({
        status: 500,
        body: { code: 'internal', reference: expect.any(String) },
      });
      expect(answer.text).not.toContain('secret');
      expect(logged).toHaveBeenCalledWith(expect.stringContaining(answer.body.reference), expect.any(Error));
      logged.mockRestore();
    }));
});

describe('writes by cookie', () => {
  test.each([
    { why: 'a page of another site', headers: { origin: 'https://elsewhere.example' }, status: 403 },
    { why: 'a page without an address', headers: { origin: 'null' }, status: 403 },
    { why: 'what the browser calls cross-site', headers: { 'sec-fetch-site': 'cross-site' }, status: 403 },
    { why: 'the app’s own page', headers: { origin: 'http://localhost' }, status: 200 },
    { why: 'a script', headers: {}, status: 200 },
  ])('from $why: $status', ({ headers, status }) =>
    inApi(async ({ call, person }) => {
      await person('clerk', 'clerk', 'town-1');
      const answer = await call(null, '/years/2017/returns/town-1', {
        method: 'PATCH',
        body: { base: 0, cells: { A1: 1 } },
        headers: { cookie: 'session=clerk', ...headers },
      });
      expect(answer.status).toBe(status);
    }),
  );
});

test('answers are not kept, sniffed or framed, and speak the language that is asked for', () =>
  inApi(async ({ call }) => {
    const chinese = await call(null, '/years');
    expect(chinese.headers.get('cache-control')).toBe('no-store');
    expect(chinese.headers.get('x-content-type-options')).toBe('nosniff');
    expect(chinese.body.title).toBe('未登录');
    const english = await call(null, '/years', { headers: { 'accept-language': 'en-GB,en;q=0.9' } });
    expect(english.body.title).not.toBe('未登录');
    const chosen = await call(null, '/years', { headers: { cookie: 'locale=en' } });
    expect(chosen.body.title).toBe(english.body.title);
  }));

test('health answers to anybody', () =>
  inApi(async ({ call }) => {
    expect(await call(null, '/health')).toMatchObject({
      status: 200,
      body: { database: 'ok', migrations: 'ok' },
    });
  }));
