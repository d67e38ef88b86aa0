import { describe, expect, test } from 'vitest';
import { testEdition } from '@/lib/db/testing-city';
import { cellsOf } from '@/lib/editions/cells';
import { inApi, type TestApi } from './testing';
import { done, type Office, office, post, publications, readyToSign, signBoth } from './testing-publishing';

type Check = { requirement: string; state: string; count: number; units: { code: string }[] };
const standing = (checks: Check[]) =>
  Object.fromEntries(checks.map(({ requirement, state }) => [requirement, state]));

type Spoil = (api: TestApi, people: Office) => Promise<unknown>;
const at = (unit: string, step: string) => `/years/2017/returns/${unit}/${step}`;
const reopen: Spoil = ({ call }, { a }) => done(call(a, at('town-1', 'reopen'), post({ reason: '核对' })));
const renew: Spoil = async (api, people) => {
  await reopen(api, people);
  await done(api.call(people.clerk, at('town-1', 'submit'), post()));
  await done(api.call(people.a, at('town-1', 'accept'), post()));
};

/** A table with one figure that fits no other, written past the product, because no road leads there. */
function broken(code: string): Spoil {
  return async ({ db }) => {
    const kept = await db.version.findFirstOrThrow({ where: { owner: { unitCode: 'city' } } });
    const { id: _, topics, explanations, madeFrom, chapters: __, ...rest } = kept;
    const index = cellsOf(testEdition).findIndex((cell) => cell.code === code);
    await db.version.create({
      data: {
        ...rest,
        number: 2,
        cells: rest.cells.with(index, 1n),
        topics: topics ?? [],
        explanations: explanations ?? {},
        madeFrom: madeFrom ?? {},
      },
    });
    await db.return.update({ where: { id: rest.returnId }, data: { latestVersion: 2 } });
  };
}

/** Of a table that could be signed otherwise: what is spoilt, which line of the list it is, and what publishing says to it. */
const spoilt: { why: string; spoil: Spoil; line: string; code: string; says: string }[] = [
  {
    why: 'nobody has signed',
    spoil: async () => {},
    line: 'compilerSigned',
    code: 'compilerNotSigned',
    says: '汇总人',
  },
  {
    why: 'one has signed',
    spoil: ({ call }, { chief }) => done(call(chief, `${publications}/sign`, post({ version: 1 }))),
    line: 'checkerSigned',
    code: 'checkerNotSigned',
    says: '复核人',
  },
  {
    why: 'the year still collects',
    spoil: ({ db }) => db.year.update({ where: { year: 2017 }, data: { state: 'open' } }),
    line: 'closed',
    code: 'yearNotClosed',
    says: '停止收报',
  },
  {
    why: 'the table was withdrawn',
    spoil: ({ call }, { chief }) => done(call(chief, at('city', 'withdraw'), post())),
    line: 'submitted',
    code: 'areaNotSubmitted',
    says: '测试市',
  },
  {
    why: 'a unit is not in',
    spoil: ({ db }) =>
      db.return.updateMany({
        where: { unitCode: 'dept-1' },
        data: { acceptedVersion: null, status: 'draft' },
      }),
    line: 'accepted',
    code: 'unitsNotAccepted',
    says: '市财政局',
  },
  {
    why: 'a unit two levels below asks for its return back',
    spoil: ({ call }, { clerk }) =>
      done(call(clerk, at('town-1', 'request-correction'), post({ reason: '漏计' }))),
    line: 'uncorrected',
    code: 'unitsCorrecting',
    says: '东镇',
  },
  { why: 'it is being corrected', spoil: reopen, line: 'uncorrected', code: 'unitsCorrecting', says: '东镇' },
  { why: 'it was corrected', spoil: renew, line: 'fresh', code: 'areaStale', says: '甲县' },
  {
    why: 'an error stands',
    spoil: broken('B2_1a'),
    line: 'noErrors',
    code: 'findingsStand',
    says: '1项错误',
  },
  {
    why: 'an adjustment waits for a second person',
    spoil: async ({ call }, { chief }) => {
      await done(call(chief, at('city', 'withdraw'), post()));
      const row = { cell: 'A1', amount: -1, reason: '联合发文', units: ['dept-1', 'county-a'] };
      const { status, text } = await call(chief, '/years/2017/rollup/city/adjustments', post(row));
      expect(status, text).toBeLessThan(300);
      await done(call(chief, at('city', 'submit'), post()));
    },
    line: 'approved',
    code: 'adjustmentsOpen',
    says: '1项去重调整',
  },
  {
    why: 'a warning is not explained',
    spoil: broken('D'),
    line: 'explained',
    code: 'findingsStand',
    says: '1项须填写情况说明',
  },
];

describe('what is missing is told beforehand, and refused', () => {
  test.each(spoilt)('$why', ({ spoil, line, code, says }) =>
    inApi(async (api) => {
      const { db, call } = api;
      const people = await office(api);
      await readyToSign(api, people);
      await spoil(api, people);
      const { checks, may } = await done(call(people.deputy, `${publications}/readiness`));
      expect(standing(checks)[line]).toBe('unmet');
      expect(may.publish).toBe(false);
      const { status, body } = await call(people.deputy, `${publications}/publish`, post());
      expect([status, body.code]).toEqual([code === 'findingsStand' ? 422 : 409, code]);
      expect(body.detail).toContain(says);
      expect(body.detail).not.toMatch(/[{}]/);
      expect(await db.publication.count()).toBe(0);
      expect(await db.event.count({ where: { action: 'publish' } })).toBe(0);
    }),
  );

  test('everything is told at once', () =>
    inApi(async (api) => {
      const { deputy } = await office(api);
      const { checks, version, may } = await done(api.call(deputy, `${publications}/readiness`));
      expect(standing(checks)).toEqual({
        accepted: 'unmet',
        uncorrected: 'met',
        closed: 'unmet',
        submitted: 'unmet',
        fresh: 'waiting',
        noErrors: 'waiting',
        explained: 'waiting',
        approved: 'waiting',
        compilerSigned: 'waiting',
        checkerSigned: 'waiting',
      });
      expect(checks[0].units.map(({ code }: { code: string }) => code).sort()).toEqual([
        'county-a',
        'county-b',
        'dept-1',
        'dept-2',
      ]);
      expect([version, may]).toEqual([null, { sign: false, publish: false, correct: false }]);
    }));
});

describe('signing', () => {
  test('by two different people, each of this very version and checksum', () =>
    inApi(async (api) => {
      const people = await office(api);
      await readyToSign(api, people);
      const sign = (user: typeof people.chief, version = 1) =>
        api.call(user, `${publications}/sign`, post({ version }));
      expect((await sign(people.chief, 2)).body.code).toBe('versionChanged');
      expect(await done(sign(people.chief))).toMatchObject({ part: 'compiler', version: 1 });
      expect(await sign(people.chief)).toMatchObject({ status: 403, body: { code: 'signedBySame' } });
      expect(await done(sign(people.deputy))).toMatchObject({ part: 'checker' });
      expect((await sign(people.deputy)).body.code).toBe('signedAlready');
      const rows = await api.db.signOff.findMany({ orderBy: { id: 'asc' } });
      const { sha256 } = await api.db.version.findFirstOrThrow({ where: { owner: { unitCode: 'city' } } });
      expect(rows.map((row) => [row.part, row.by, row.sha256])).toEqual([
        ['compiler', 'chief', sha256],
        ['checker', 'deputy', sha256],
      ]);
      expect(rows[0]?.looked).toEqual({
        cells: 58,
        explanations: 0,
        adjustments: 0,
        omissions: 0,
        versions: 8,
      });
      const events = await api.db.event.findMany({ where: { action: 'signOff' } });
      expect(events.map(({ actor }) => actor)).toEqual(['chief', 'deputy']);
    }));

  test('a new version voids what was signed', () =>
    inApi(async (api) => {
      const people = await office(api);
      await readyToSign(api, people);
      await signBoth(api, people, 1);
      await done(api.call(people.chief, '/years/2017/returns/city/withdraw', post()));
      await done(api.call(people.chief, '/years/2017/returns/city/submit', post()));
      const { checks, signOffs, may } = await done(api.call(people.chief, `${publications}/readiness`));
      expect([standing(checks).compilerSigned, signOffs, may.sign]).toEqual(['unmet', [], true]);
      expect((await api.call(people.chief, `${publications}/publish`, post())).body.code).toBe(
        'compilerNotSigned',
      );
    }));

  test('a table that is out of date is not signed, and what was signed is void', () =>
    inApi(async (api) => {
      const people = await office(api);
      await readyToSign(api, people);
      await done(api.call(people.chief, `${publications}/sign`, post({ version: 1 })));
      await renew(api, people);
      expect((await api.call(people.deputy, `${publications}/sign`, post({ version: 1 }))).body.code).toBe(
        'areaStale',
      );
      expect((await done(api.call(people.chief, `${publications}/readiness`))).signOffs).toEqual([]);
    }));

  test.each([
    { who: 'a reviewer only', role: 'reviewer', unit: 'city', scope: 'write', code: 'forbidden' },
    { who: 'a county’s compiler', role: 'compiler', unit: 'county-a', scope: 'write', code: 'forbidden' },
    { who: 'the administrator', role: 'administrator', unit: 'city', scope: 'write', code: 'forbidden' },
    { who: 'the auditor', role: 'auditor', unit: 'city', scope: 'write', code: 'forbidden' },
    { who: 'a clerk', role: 'clerk', unit: 'town-1', scope: 'write', code: 'forbidden' },
    { who: 'a read-only token', role: 'compiler', unit: 'city', scope: 'read', code: 'readOnlyToken' },
  ] as const)('nor published or corrected by $who', ({ role, unit, scope, code }) =>
    inApi(async (api) => {
      const people = await office(api);
      await readyToSign(api, people);
      const somebody = await api.person('somebody', role, unit, scope);
      for (const [step, body] of [
        ['sign', { version: 1 }],
        ['publish', {}],
      ] as const)
        expect((await api.call(somebody, `${publications}/${step}`, post(body))).body.code).toBe(code);
      await signBoth(api, people, 1);
      await done(api.call(people.deputy, `${publications}/publish`, post()));
      expect((await api.call(somebody, '/years/2017/correct', post({ reason: '更正' }))).body.code).toBe(
        code,
      );
    }),
  );
});
