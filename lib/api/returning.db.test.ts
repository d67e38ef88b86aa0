import { expect, test } from 'vitest';
import { given } from '@/lib/db/testing-city';
import { inApi } from './testing';

const path = '/years/2017/returns/town-1';
const sent = { reason: '请核对', cells: ['A1', 'C1_1'] };
const post = (body: object, key?: string) => ({
  method: 'POST',
  body,
  headers: key ? { 'idempotency-key': key } : {},
});

test('notes on the cells are part of the return: the clerk reads reason, cells and notes, and they are logged together', () =>
  inApi(async ({ call, person, db }) => {
    const office = await person('office', 'reviewer', 'county-a');
    const clerk = await person('clerk', 'clerk', 'town-1');
    await given.return(db, { unit: 'town-1', status: 'submitted' });
    const notes = { A1: '比上年多两倍，核对口径。', C1_1: '与登记簿不符。' };
    expect(await call(office, `${path}/return`, post({ ...sent, notes, version: 1 }, 'k1'))).toMatchObject({
      status: 200,
      body: { status: 'returned' },
    });
    await call(office, `${path}/return`, post({ ...sent, notes, version: 1 }, 'k1'));
    expect((await call(clerk, path)).body.returned).toMatchObject(sent);
    const { comments } = (await call(clerk, `${path}/comments`)).body;
    expect(comments).toMatchObject([
      { cell: 'A1', text: notes.A1, by: 'office 的姓名', role: 'reviewer', unit: 'county-a' },
      { cell: 'C1_1', text: notes.C1_1 },
    ]);
    const events = await db.event.findMany({ orderBy: { seq: 'asc' } });
    expect(events.map(({ action }) => action)).toEqual(['return', 'comment', 'comment']);
  }));

test.each([
  { why: 'a note on a cell that is not returned', notes: { A1: '？', A2_1: '？' }, code: 'noteElsewhere' },
  { why: 'a blank note', notes: { A1: '？', C1_1: '  ' }, code: 'commentMissing' },
  { why: 'a note that is too long', notes: { A1: '长'.repeat(2001) }, code: 'textTooLong' },
  { why: 'a note that is no text', notes: { A1: 1 }, code: 'badRequest' },
])('$why is refused, and neither returned nor noted', ({ notes, code }) =>
  inApi(async ({ call, person, db }) => {
    const office = await person('office', 'reviewer', 'county-a');
    await given.return(db, { unit: 'town-1', status: 'submitted' });
    expect(await call(office, `${path}/return`, post({ ...sent, notes }))).toMatchObject({
      status: 422,
      body: { code },
    });
    expect((await call(office, path)).body.status).toBe('submitted');
    expect([await db.comment.count(), await db.event.count()]).toEqual([0, 0]);
  }),
);

test('a version that is no longer the latest is neither accepted nor returned', () =>
  inApi(async ({ call, person, db }) => {
    const office = await person('office', 'reviewer', 'county-a');
    const clerk = await person('clerk', 'clerk', 'town-1');
    await given.return(db, { unit: 'town-1', status: 'submitted', submittedBy: 'clerk' });
    await call(clerk, `${path}/withdraw`, post({}));
    await call(clerk, `${path}/submit`, post({}));
    for (const [name, body] of [
      ['return', { ...sent, version: 1 }],
      ['accept', { version: 1 }],
    ] as const) {
      expect(await call(office, `${path}/${name}`, post(body))).toMatchObject({
        status: 409,
        body: { code: 'versionChanged', detail: expect.stringContaining('2') },
      });
    }
    expect((await call(office, path)).body.status).toBe('submitted');
    expect((await call(office, `${path}/return`, post({ ...sent, version: 2 }))).status).toBe(200);
  }));

test('an accepted return is opened again for the cells that are named, or for all', () =>
  inApi(async (api) => {
    await given.return(api.db, { unit: 'dept-1', status: 'accepted' });
    const office = await api.person('reopener', 'reviewer', 'city');
    const path = '/years/2017/returns/dept-1';
    const send = (body: object) => api.call(office, `${path}/reopen`, { method: 'POST', body });
    expect((await send({ reason: '核实', cells: ['Z9'] })).body.code).toBe('unknownCell');
    expect((await send({ reason: '核实', cells: ['B2_1'] })).status).toBe(200);
    expect((await api.call(office, path)).body.returned).toMatchObject({ cells: ['B2_1'] });
    const [event] = await api.db.event.findMany({ where: { action: 'reopen' } });
    expect(event?.detail).toMatchObject({ cells: ['B2_1'] });
  }));
