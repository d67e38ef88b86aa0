import { createHash } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { inApi } from './testing';
import { done, office, post, publications, publishedOnce, readyToSign, signBoth } from './testing-publishing';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('the whole road: signed by two, published, every file as it says', () =>
  inApi(async (api) => {
    const people = await office(api);
    await readyToSign(api, people);
    await signBoth(api, people, 1);
    const ready = await done(api.call(people.deputy, `${publications}/readiness`));
    expect(ready.may).toEqual({ sign: false, publish: true, correct: false });
    expect(new Set(ready.checks.map(({ state }: { state: string }) => state))).toEqual(new Set(['met']));
    const { number, sha256: printed } = await done(
      api.call(people.deputy, `${publications}/publish`, post()),
    );
    expect(number).toBe(1);
    expect((await api.db.year.findUniqueOrThrow({ where: { year: 2017 } })).state).toBe('published');

    const [first] = (await done(api.call(people.chief, publications))).publications;
    expect(first).toMatchObject({
      number: 1,
      version: 1,
      by: 'deputy 的姓名',
      reason: null,
      correctedBy: null,
    });
    expect(first.signOffs.map((each: { part: string; by: string }) => [each.part, each.by])).toEqual([
      ['compiler', 'chief 的姓名'],
      ['checker', 'deputy 的姓名'],
    ]);
    const names = first.files.map((each: { name: string }) => each.name);
    expect(names).toEqual(['table.xlsx', 'table.csv', 'table.json', 'publication.json', 'SHA256SUMS.txt']);
    const lines: string[] = [];
    for (const file of first.files) {
      const { status, bytes, headers } = await api.call(people.chief, `${publications}/1/files/${file.name}`);
      expect([status, bytes.length, sha256(bytes)]).toEqual([200, file.size, file.sha256]);
      expect(headers.get('content-disposition')).toContain(`filename="${file.name}"`);
      if (file.name !== 'SHA256SUMS.txt') lines.push(`${file.sha256}  ${file.name}\n`);
      else {
        expect(new TextDecoder().decode(bytes)).toBe(lines.join(''));
        expect([sha256(bytes), first.sha256]).toEqual([printed, printed]);
      }
    }
  }));

test('all of it comes as one file, too', () =>
  inApi(async (api) => {
    const people = await office(api);
    await publishedOnce(api, people);
    const { status, headers, bytes } = await api.call(people.clerk, `${publications}/1/files.zip`);
    expect([status, headers.get('content-type')]).toEqual([200, 'application/zip']);
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain(
      '测试市2017年度汇总表第1次发布.zip',
    );
    const held = Buffer.from(bytes);
    for (const name of ['table.xlsx', 'table.csv', 'SHA256SUMS.txt']) {
      const file = await api.call(people.clerk, `${publications}/1/files/${name}`);
      expect(held.includes(Buffer.from(file.bytes)), name).toBe(true);
    }
    expect((await api.call(people.clerk, `${publications}/2/files.zip`)).status).toBe(404);
  }));

test('a file that is not what was published any more is never sent, and that is said loudly', () =>
  inApi(async (api) => {
    const people = await office(api);
    await publishedOnce(api, people);
    // Nothing in the product can do this: a file written past it, with another checksum than its bytes have.
    const { id } = await api.db.publication.findFirstOrThrow();
    await api.db.publicationFile.create({
      data: {
        ...{ publicationId: id, position: 9, name: 'table.txt', mediaType: 'text/plain', size: 1 },
        sha256: 'a'.repeat(64),
        bytes: new TextEncoder().encode('x'),
      },
    });
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    for (const path of ['/1/files/table.txt', '/1/files.zip']) {
      const { status, body, text } = await api.call(people.clerk, `${publications}${path}`);
      expect([status, body.code, text.includes('table.txt')]).toEqual([500, 'fileDamaged', true]);
    }
    expect(logged).toHaveBeenCalledWith(expect.stringContaining('table.txt is 2d711642b726'));
    logged.mockRestore();
  }));

test('it names the exact versions of all levels, and so does its file', () =>
  inApi(async (api) => {
    const people = await office(api);
    await publishedOnce(api, people);
    const { madeFrom } = await done(api.call(people.chief, `${publications}/1`));
    const kept = await api.db.version.findMany({ include: { owner: true } });
    expect(madeFrom.versions).toHaveLength(8);
    for (const { unit, version, sha256 } of madeFrom.versions) {
      const row = kept.find(({ owner, number }) => owner.unitCode === unit && number === version);
      expect(row?.sha256, unit).toBe(sha256);
    }
    expect(madeFrom.versions[0]).toMatchObject({ unit: 'city', area: null });
    const file = await done(api.call(people.chief, `${publications}/1/files/publication.json`));
    expect(file.madeFrom).toEqual(madeFrom);
    expect(file).toMatchObject({ year: 2017, area: 'city', number: 1, published: { by: 'deputy 的姓名' } });
  }));

test('a unit that is left out by name and reason is named in what is published', () =>
  inApi(async (api) => {
    const { call, db } = api;
    const people = await office(api);
    await readyToSign(api, people);
    await done(call(people.chief, '/years/2017/returns/city/withdraw', post()));
    await db.return.updateMany({
      where: { unitCode: 'dept-2' },
      data: { acceptedVersion: null, status: 'draft' },
    });
    const left = { unit: 'dept-2', reason: '年内撤并' };
    expect((await call(people.chief, '/years/2017/rollup/city/omissions', post(left))).status).toBeLessThan(
      300,
    );
    await done(call(people.chief, '/years/2017/returns/city/submit', post()));
    await signBoth(api, people, 2);
    await done(call(people.deputy, `${publications}/publish`, post()));
    const { madeFrom } = await done(call(people.chief, `${publications}/1`));
    expect(madeFrom.omissions).toEqual([{ ...left, name: '市教育局', area: 'city' }]);
    const table = await done(call(people.chief, `${publications}/1/files/table.json`));
    expect(table.notes).toEqual(['本表未计入市教育局（年内撤并）。']);
  }));

describe('who may read', () => {
  test.each([
    { role: 'clerk', unit: 'town-1', list: 200, readiness: 404 },
    { role: 'administrator', unit: 'city', list: 200, readiness: 404 },
    { role: 'compiler', unit: 'county-a', list: 200, readiness: 404 },
    { role: 'reviewer', unit: 'city', list: 200, readiness: 200 },
    { role: 'auditor', unit: 'city', list: 200, readiness: 200 },
  ] as const)(
    '$role of $unit: the publications $list, the way there $readiness',
    ({ role, unit, list, readiness }) =>
      inApi(async (api) => {
        const people = await office(api);
        await publishedOnce(api, people);
        const somebody = await api.person('somebody', role, unit);
        expect((await api.call(somebody, publications)).status).toBe(list);
        expect((await api.call(somebody, `${publications}/1/files/table.csv`)).status).toBe(list);
        expect((await api.call(somebody, `${publications}/readiness`)).status).toBe(readiness);
      }),
  );

  test('what is not there is not found', () =>
    inApi(async (api) => {
      const people = await office(api);
      await publishedOnce(api, people);
      for (const path of ['/2', '/1/files/table.exe', '/0', '/x'])
        expect((await api.call(people.chief, `${publications}${path}`)).status, path).toBe(404);
      expect((await api.call(people.chief, '/years/2017/publications/county-a')).status).toBe(404);
      expect((await api.call(people.chief, '/years/2011/publications/city')).status).toBe(404);
      const nobody = await api.personWith('nobody', []);
      expect((await api.call(nobody, publications)).status).toBe(404);
      expect((await api.call(null, publications)).status).toBe(401);
    }));
});

test('a published year takes no step at its returns', () =>
  inApi(async (api) => {
    const people = await office(api);
    await publishedOnce(api, people);
    const at = (unit: string, step: string) => `/years/2017/returns/${unit}/${step}`;
    const steps = [
      api.call(people.chief, at('city', 'withdraw'), post()),
      api.call(people.chief, at('county-a', 'reopen'), post({ reason: '更正' })),
      api.call(people.clerk, at('town-1', 'request-correction'), post({ reason: '漏计' })),
    ];
    for (const step of steps) expect((await step).body.code).toBe('yearNotOpen');
  }));
