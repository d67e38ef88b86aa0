import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Role } from '@/lib/access/roles';
import { given } from '@/lib/db/testing-city';
import { png, tiny } from '@/lib/scans/testing';
import { inApi } from './testing';
import { at, attach, eventsOf, inOffice } from './testing-scans';

test.each([
  { type: 'application/pdf', file: tiny.pdf, name: '盖章件.pdf', plain: 'scan.pdf' },
  { type: 'image/jpeg', file: tiny.jpeg, name: '盖章件.jpeg', plain: 'scan.jpg' },
  { type: 'image/png', file: tiny.png, name: '盖章件.png', plain: 'scan.png' },
])('a $type is kept, listed, logged, and comes back byte for byte', ({ type, file, name, plain }) =>
  inOffice(async (t) => {
    const sha256 = createHash('sha256').update(file).digest('hex');
    const said = { version: 1, name, mediaType: type, size: file.length, sha256 };
    const { status, body } = await attach(t, t.clerk, 'dept-1', { file, name });
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(Number),
      ...said,
      by: 'clerk 的姓名',
      at: '2018-02-06T01:00:00.000Z',
    });

    const listed = await t.call(t.clerk, at('dept-1'));
    expect(listed.body).toEqual({ scans: [body], actions: ['attachScan', 'removeScan'] });

    const back = await t.call(t.clerk, at('dept-1', body.id));
    expect(back.bytes).toEqual(file);
    expect(Object.fromEntries(back.headers)).toMatchObject({
      'content-type': type,
      'content-disposition': `inline; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/default-src 'none'.*sandbox/),
      etag: `"${sha256}"`,
    });
    const again = await t.call(t.clerk, at('dept-1', body.id), {
      headers: { 'if-none-match': `"${sha256}"` },
    });
    expect([again.status, again.text]).toEqual([304, '']);

    expect(await eventsOf(t, t.id)).toMatchObject([
      { action: 'attachScan', actor: 'clerk', detail: { scan: body.id, ...said } },
    ]);
  }),
);

describe('who may do what', () => {
  const people: { role: Role; unit: string; why: string; read: number; attach: number }[] = [
    { role: 'clerk', unit: 'dept-1', why: 'its own clerk', read: 200, attach: 201 },
    { role: 'clerk', unit: 'dept-2', why: 'a neighbour', read: 404, attach: 404 },
    { role: 'reviewer', unit: 'city', why: 'the office above', read: 200, attach: 403 },
    { role: 'reviewer', unit: 'county-a', why: 'another office', read: 404, attach: 404 },
    { role: 'compiler', unit: 'city', why: 'who compiles above', read: 200, attach: 403 },
    { role: 'administrator', unit: 'city', why: 'sees no contents', read: 404, attach: 404 },
    { role: 'auditor', unit: 'city', why: 'reads everything', read: 200, attach: 403 },
  ];
  test.each(people)(
    '$role of $unit ($why): reads $read, writes $attach',
    ({ role, unit, read, attach: write }) =>
      inOffice(async (t) => {
        const { body } = await attach(t, t.clerk, 'dept-1');
        const user = await t.person('asker', role, unit);
        expect((await t.call(user, at('dept-1'))).status).toBe(read);
        expect((await t.call(user, at('dept-1', body.id))).status).toBe(read);
        expect((await attach(t, user, 'dept-1', { file: tiny.png, name: 'a.png' })).status).toBe(write);
        const removed = await t.call(user, at('dept-1', body.id), { method: 'DELETE' });
        expect(removed.status).toBe(write === 201 ? 200 : write);
      }),
  );

  test("an area's own compiler attaches to its table, its reviewer and its units' clerks do not", () =>
    inApi(async (t) => {
      await given.return(t.db, { unit: 'county-a', status: 'submitted' });
      const statuses = { compiler: 201, reviewer: 403 } as const;
      for (const [role, status] of Object.entries(statuses) as ['compiler' | 'reviewer', number][]) {
        const user = await t.person(role, role, 'county-a');
        expect((await attach(t, user, 'county-a')).status, role).toBe(status);
      }
      expect((await attach(t, await t.person('town', 'clerk', 'town-1'), 'county-a')).status).toBe(404);
    }));

  test('a read-only token and somebody signed out do not write', () =>
    inOffice(async (t) => {
      const reading = await t.person('reading', 'clerk', 'dept-1', 'read');
      expect((await attach(t, reading, 'dept-1')).body.code).toBe('readOnlyToken');
      expect((await t.call(reading, at('dept-1'))).body.actions).toEqual([]);
      expect((await attach(t, { ...t.clerk, id: 'nobody' }, 'dept-1')).status).toBe(401);
    }));

  test('a file is found only under its own return', () =>
    inOffice(async (t) => {
      const { body } = await attach(t, t.clerk, 'dept-1');
      await given.return(t.db, { unit: 'dept-2', status: 'submitted' });
      const other = await t.person('other', 'clerk', 'dept-2');
      expect((await t.call(other, at('dept-2', body.id))).status).toBe(404);
      expect((await t.call(other, at('dept-2', body.id), { method: 'DELETE' })).status).toBe(404);
    }));
});

describe('states', () => {
  test.each([
    { status: 'draft', code: 'wrongState' },
    { status: 'returned', code: 'wrongState' },
    { status: 'submitted', code: undefined },
    { status: 'accepted', code: undefined },
  ] as const)('a return that is $status: $code', ({ status, code }) =>
    inOffice(async (t) => {
      expect((await attach(t, t.clerk, 'dept-1')).body.code).toBe(code);
    }, status),
  );

  test('what was accepted with its version stays, also after it is reopened', () =>
    inOffice(async (t) => {
      const { body } = await attach(t, t.clerk, 'dept-1');
      const remove = async () =>
        (await t.call(t.clerk, at('dept-1', body.id), { method: 'DELETE' })).body.code;
      expect(await remove()).toBe('wrongState');
      await t.db.return.update({ where: { id: t.id }, data: { status: 'returned', returnedReason: 'x' } });
      expect(await remove()).toBe('scanAccepted');
    }, 'accepted'));

  test('a removed file is gone from every answer, kept in the database, and logged', () =>
    inOffice(async (t) => {
      const { body } = await attach(t, t.clerk, 'dept-1');
      const remove = () => t.call(t.clerk, at('dept-1', body.id), { method: 'DELETE' });
      expect((await remove()).body).toEqual({ id: body.id });
      expect((await remove()).status).toBe(404);
      expect((await t.call(t.clerk, at('dept-1', body.id))).status).toBe(404);
      expect((await t.call(t.clerk, at('dept-1'))).body.scans).toEqual([]);
      expect(await t.db.scan.findUnique({ where: { id: body.id } })).toMatchObject({
        removedBy: 'clerk',
        size: tiny.pdf.length,
      });
      expect((await eventsOf(t, t.id)).map(({ action }) => action)).toEqual(['attachScan', 'removeScan']);
    }));

  test('a removal is not taken back', () =>
    inOffice(async (t) => {
      const { body } = await attach(t, t.clerk, 'dept-1');
      await t.call(t.clerk, at('dept-1', body.id), { method: 'DELETE' });
      const back = t.db.scan.update({ where: { id: body.id }, data: { removedBy: null, removedAt: null } });
      await expect(back).rejects.toThrow();
    }));

  test('a page that shows an older version does not attach to the new one', () =>
    inOffice(async (t) => {
      expect((await attach(t, t.clerk, 'dept-1', { version: '1' })).status).toBe(201);
      const { status, body } = await attach(t, t.clerk, 'dept-1', { version: '2' });
      expect([status, body.code, body.detail]).toEqual([
        409,
        'scanNotLatest',
        expect.stringContaining('第1版'),
      ]);
    }));

  test('a published year takes nothing more', () =>
    inOffice(async (t) => {
      await t.db.year.update({ where: { year: 2017 }, data: { state: 'published' } });
      expect((await attach(t, t.clerk, 'dept-1')).body.code).toBe('yearNotOpen');
      expect((await t.call(t.clerk, at('dept-1'))).body.actions).toEqual([]);
    }));

  test('the same file twice is one; ten stand beside a version; thirty were ever there', () =>
    inOffice(async (t) => {
      const page = (width: number) =>
        attach(t, t.clerk, 'dept-1', { file: png(width, 1), name: `${width}.png` });
      const first = await page(1);
      expect(await page(1)).toEqual(first);
      for (let width = 2; width <= 10; width += 1) expect((await page(width)).status).toBe(201);
      expect((await page(11)).body.code).toBe('scansFull');
      expect(await eventsOf(t, t.id)).toHaveLength(10);
      const removed = { removedBy: 'clerk', removedAt: new Date() };
      await t.db.scan.updateMany({ where: { returnId: t.id }, data: removed });
      for (let width = 11; width <= 30; width += 1) {
        const { body } = await page(width);
        await t.db.scan.updateMany({ where: { id: body.id }, data: removed });
      }
      expect((await page(31)).body.code).toBe('scansFull');
    }));
});
