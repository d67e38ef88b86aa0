import { describe, expect, test } from 'vitest';
import { inApi } from './testing';
import { correctTown, done, office, post, publications, publishedOnce, signBoth } from './testing-publishing';

describe('a correction', () => {
  test('takes the same road again, says why and what changed, and leaves the first one as it is', () =>
    inApi(async (api) => {
      const { call } = api;
      const people = await office(api);
      await publishedOnce(api, people);
      const before = await call(people.chief, `${publications}/1/files/table.xlsx`);
      expect(
        (await call(people.a, '/years/2017/returns/town-1/reopen', post({ reason: '漏计' }))).body.code,
      ).toBe('yearNotOpen');
      expect((await call(people.chief, '/years/2017/correct', post({ reason: ' ' }))).body.code).toBe(
        'reasonMissing',
      );
      await done(call(people.chief, '/years/2017/correct', post({ reason: '东镇漏计2件' })));
      const [inForce] = (await done(call(people.chief, publications))).publications;
      expect(inForce).toMatchObject({ number: 1, correctedBy: null });

      await correctTown(api, people, { A1: 5, A2_1: 5 });
      await signBoth(api, people, 2);
      const ready = await done(call(people.chief, `${publications}/readiness`));
      expect(ready).toMatchObject({
        published: 1,
        correction: { reason: '东镇漏计2件', by: 'chief 的姓名' },
      });
      const cell = (code: string) => ({ cell: code, before: 18, now: 20, difference: 2 });
      const changed = { cells: [cell('A1'), cell('A2_1')], topics: null };
      expect(ready.changes).toEqual(changed);
      expect(await done(call(people.chief, `${publications}/publish`, post()))).toMatchObject({ number: 2 });

      const [second, first] = (await done(call(people.chief, publications))).publications;
      expect(second).toMatchObject({
        number: 2,
        version: 2,
        reason: '东镇漏计2件',
        changes: changed,
        correctedBy: null,
      });
      expect(first).toMatchObject({ number: 1, version: 1, reason: null, changes: null, correctedBy: 2 });
      expect(second.files.map(({ name }: { name: string }) => name)).toContain('changes.csv');
      const csv = await call(people.chief, `${publications}/2/files/changes.csv`);
      expect(csv.text).toContain(',18,20,2,A1\r\n');
      const after = await call(people.chief, `${publications}/1/files/table.xlsx`);
      expect(after.bytes).toEqual(before.bytes);
      const events = await api.db.event.findMany({
        where: { subject: 'year:2017' },
        orderBy: { seq: 'asc' },
      });
      expect(events.map(({ action }) => action)).toEqual(['publish', 'correct', 'publish']);
      expect(events[2]?.detail).toMatchObject({ number: 2, reason: '东镇漏计2件', changed: 2 });
    }));

  test('is refused without a reason once the year was opened another way', () =>
    inApi(async (api) => {
      const people = await office(api);
      await publishedOnce(api, people);
      await api.db.year.update({ where: { year: 2017 }, data: { state: 'closed' } });
      expect((await api.call(people.chief, `${publications}/publish`, post())).body.code).toBe(
        'reasonMissing',
      );
      const given = await done(
        api.call(people.chief, `${publications}/publish`, post({ reason: '文字更正' })),
      );
      expect(given.number).toBe(2);
      const [second] = (await done(api.call(people.chief, publications))).publications;
      expect(second).toMatchObject({ reason: '文字更正', changes: { cells: [], topics: null } });
    }));

  test.each(['preparing', 'open', 'closed'] as const)('cannot begin while the year is %s', (state) =>
    inApi(async (api) => {
      const people = await office(api);
      await api.db.year.update({ where: { year: 2017 }, data: { state } });
      const { status, body } = await api.call(people.chief, '/years/2017/correct', post({ reason: '更正' }));
      expect([status, body.code]).toEqual([409, 'wrongYearState']);
    }),
  );

  test('a published table is not published again without one', () =>
    inApi(async (api) => {
      const people = await office(api);
      await publishedOnce(api, people);
      const { body } = await api.call(people.chief, `${publications}/publish`, post({ reason: '再发' }));
      expect(body.code).toBe('wrongYearState');
      expect((await api.call(people.chief, `${publications}/sign`, post({ version: 1 }))).body.code).toBe(
        'wrongYearState',
      );
    }));
});
