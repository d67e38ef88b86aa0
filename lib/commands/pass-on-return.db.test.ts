import { describe, expect, test } from 'vitest';
import type { Role } from '@/lib/access/roles';
import type { User } from '@/lib/access/user';
import { inRolledBack, type TestDatabase } from '@/lib/db/testing';
import { given } from '@/lib/db/testing-city';
import { givenTree, province } from '@/lib/db/testing-tree';
import { readPassOn } from '@/lib/queries/read-pass-on';
import { readReturn } from '@/lib/queries/read-return';
import type { Status } from '@/lib/workflow/transitions';
import { acceptReturn } from './accept-return';
import { type PassOn, passOnReturn } from './pass-on-return';
import { returnReturn } from './return-return';
import { saveCells } from './save-cells';
import { submitReturn } from './submit-return';

type At = TestDatabase & {
  office: (unit: string) => Promise<User>;
  one: (role: Role, unit: string) => Promise<User>;
};

/** The province; each area's table has come back, for F, unless `standings` says otherwise. */
function inProvince(standings: Record<string, Status>, fn: (at: At) => Promise<void>): Promise<void> {
  return inRolledBack(async ({ db, sql }) => {
    await givenTree(db, province);
    for (const [unit, status] of Object.entries(standings))
      await given.return(db, { unit, status, returnedCells: ['F'], cells: { F: 7n } });
    const known = new Map<string, User>();
    const person = async (id: string, grants: User['grants']) => {
      const user = known.get(id) ?? (await given.user(db, id, grants));
      known.set(id, user);
      return user;
    };
    await fn({
      db,
      sql,
      one: (role, unit) => person(`${role} of ${unit}`, [{ role, unit }]),
      office: (unit) =>
        person(`office of ${unit}`, [
          { role: 'reviewer', unit },
          { role: 'compiler', unit },
        ]),
    });
  });
}

const back = { 'county-1': 'returned', 'town-1': 'accepted', 'town-2': 'submitted' } as const;
const passOn = (more: Partial<PassOn> = {}): PassOn => ({
  year: 2017,
  area: 'county-1',
  reason: '请核对',
  units: [
    { unit: 'town-1', cells: ['F'] },
    { unit: 'town-2', cells: ['F'] },
  ],
  ...more,
});

async function statusOf({ db }: TestDatabase, unitCode: string): Promise<Status> {
  return (await db.return.findUniqueOrThrow({ where: { year_unitCode: { year: 2017, unitCode } } })).status;
}

async function eventsOf({ db }: TestDatabase, unitCode: string) {
  const { id } = await db.return.findUniqueOrThrow({ where: { year_unitCode: { year: 2017, unitCode } } });
  return db.event.findMany({ where: { subject: `return:${id}` }, orderBy: { seq: 'asc' } });
}

test('each child takes its ordinary step, with the reason and its cells; the log says where it came from', () =>
  inProvince(back, async (at) => {
    const office = await at.office('county-1');
    expect(await passOnReturn(given.act(at, office), passOn())).toEqual({
      passedOn: [
        { unit: 'town-1', name: 'town-1', action: 'reopen', status: 'returned', revision: 2 },
        { unit: 'town-2', name: 'town-2', action: 'return', status: 'returned', revision: 2 },
      ],
      leftOut: [],
    });
    for (const [unit, action] of [
      ['town-1', 'reopen'],
      ['town-2', 'return'],
    ] as const) {
      const view = await readReturn({ db: at.db, user: office }, { year: 2017, unit });
      expect(view).toMatchObject({ status: 'returned', returned: { reason: '请核对', cells: ['F'] } });
      const detail = { version: 1, reason: '请核对', cells: ['F'], passedOnFrom: 'county-1' };
      expect(await eventsOf(at, unit)).toMatchObject([{ action, actor: office.id, detail }]);
    }
    const detail = { reason: '请核对', cells: ['F'], units: ['town-1', 'town-2'] };
    expect(await eventsOf(at, 'county-1')).toMatchObject([{ action: 'passOn', actor: office.id, detail }]);
    expect(await statusOf(at, 'county-1')).toBe('returned');
  }));

test('the version that was accepted stays in the totals until a corrected one is accepted', () =>
  inProvince(back, async (at) => {
    await passOnReturn(given.act(at, await at.office('county-1')), passOn());
    const { acceptedVersion } = await at.db.return.findUniqueOrThrow({
      where: { year_unitCode: { year: 2017, unitCode: 'town-1' } },
    });
    expect(acceptedVersion).toBe(1);
  }));

test('a total opens its typed parts where they are typed, and stays a total where it is compiled again', () =>
  inProvince({ 'city-1': 'returned', bureau: 'accepted', 'county-1': 'accepted' }, async (at) => {
    const user = await at.office('city-1');
    const units = [
      { unit: 'bureau', cells: ['C2', 'C2_1'] },
      { unit: 'county-1', cells: ['C2'] },
    ];
    await passOnReturn(given.act(at, user), passOn({ area: 'city-1', units }));
    const cellsOf = async (unit: string) =>
      (await readReturn({ db: at.db, user }, { year: 2017, unit })).returned?.cells;
    expect(await cellsOf('bureau')).toEqual(['C2_1', 'C2_2']);
    expect(await cellsOf('county-1')).toEqual(['C2']);
  }));

describe('what cannot be sent back', () => {
  test.each(['draft', 'returned'] as const)('is named and left out, and the others go: %s', (status) =>
    inProvince({ ...back, 'town-2': status }, async (at) => {
      const answer = await passOnReturn(given.act(at, await at.office('county-1')), passOn());
      expect(answer.passedOn.map(({ unit }) => unit)).toEqual(['town-1']);
      expect(answer.leftOut).toEqual([{ unit: 'town-2', name: 'town-2', status, code: 'wrongState' }]);
      expect(await eventsOf(at, 'town-2')).toEqual([]);
      expect(await eventsOf(at, 'county-1')).toMatchObject([{ detail: { units: ['town-1'] } }]);
    }),
  );

  test('if that leaves nobody, nothing is done', () =>
    inProvince({ ...back, 'town-1': 'returned', 'town-2': 'draft' }, async (at) => {
      const passing = passOnReturn(given.act(at, await at.office('county-1')), passOn());
      await expect(passing).rejects.toMatchObject({
        code: 'nothingPassedOn',
        params: { units: 'town-1、town-2' },
      });
      expect(await eventsOf(at, 'county-1')).toEqual([]);
    }));
});

describe('refused as a whole, and nothing done', () => {
  test.each([
    {
      why: 'a unit that is not the area’s own',
      units: [{ unit: 'town-3', cells: ['F'] }],
      code: 'notFound',
    },
    { why: 'a unit that there is not', units: [{ unit: 'nowhere', cells: ['F'] }], code: 'notFound' },
    {
      why: 'a cell that the form does not have',
      units: [{ unit: 'town-2', cells: ['X9'] }],
      code: 'unknownCell',
    },
    { why: 'no cell for one of them', units: [{ unit: 'town-2', cells: [] }], code: 'cellsMissing' },
    { why: 'no unit', units: [], code: 'nothingPassedOn' },
  ])('$why', ({ units, code }) =>
    inProvince(back, async (at) => {
      const all = units.length > 0 ? [{ unit: 'town-1', cells: ['F'] }, ...units] : [];
      const passing = passOnReturn(given.act(at, await at.office('county-1')), passOn({ units: all }));
      await expect(passing).rejects.toMatchObject({ code });
      expect(await statusOf(at, 'town-1')).toBe('accepted');
      expect([...(await eventsOf(at, 'town-1')), ...(await eventsOf(at, 'county-1'))]).toEqual([]);
    }),
  );

  test('without a reason', () =>
    inProvince(back, async (at) => {
      const passing = passOnReturn(given.act(at, await at.office('county-1')), passOn({ reason: ' ' }));
      await expect(passing).rejects.toMatchObject({ code: 'reasonMissing' });
    }));

  test.each(['draft', 'submitted', 'accepted'] as const)('while the area’s own table is %s', (status) =>
    inProvince({ ...back, 'county-1': status }, async (at) => {
      const passing = passOnReturn(given.act(at, await at.office('county-1')), passOn());
      await expect(passing).rejects.toMatchObject({ code: 'wrongState' });
    }),
  );

  test.each([
    { who: 'the county’s reviewer', role: 'reviewer', unit: 'county-1', code: null },
    { who: 'its compiler, who does not review', role: 'compiler', unit: 'county-1', code: 'forbidden' },
    { who: 'the city, which decides on counties only', role: 'reviewer', unit: 'city-1', code: 'forbidden' },
    {
      who: 'the province, which decides on cities only',
      role: 'reviewer',
      unit: 'province',
      code: 'forbidden',
    },
    { who: 'an auditor', role: 'auditor', unit: 'province', code: 'forbidden' },
    { who: 'an administrator', role: 'administrator', unit: 'province', code: 'notFound' },
    { who: 'the neighbour', role: 'reviewer', unit: 'county-2', code: 'notFound' },
    { who: 'the clerk', role: 'clerk', unit: 'town-1', code: 'notFound' },
  ] as const)('by $who: $code', ({ role, unit, code }) =>
    inProvince(back, async (at) => {
      const passing = passOnReturn(given.act(at, await at.one(role, unit)), passOn());
      if (code) await expect(passing).rejects.toMatchObject({ code });
      else expect((await passing).passedOn).toHaveLength(2);
      expect(await statusOf(at, 'town-1')).toBe(code ? 'accepted' : 'returned');
    }),
  );

  test('with a token that only reads', () =>
    inProvince(back, async (at) => {
      const user: User = { ...(await at.office('county-1')), scope: 'read' };
      await expect(passOnReturn(given.act(at, user), passOn())).rejects.toMatchObject({
        code: 'readOnlyToken',
      });
    }));

  test('a closed year takes back what was submitted, and opens what was accepted for correction', () =>
    inProvince(back, async (at) => {
      await at.db.year.update({ where: { year: 2017 }, data: { state: 'closed' } });
      const answer = await passOnReturn(given.act(at, await at.office('county-1')), passOn());
      expect(answer.passedOn.map(({ unit }) => unit)).toEqual(['town-1', 'town-2']);
      expect(answer.leftOut).toEqual([]);
    }));
});

test('a return within a return: from the province down to the township, corrected, and up again', () => {
  const everybody = [
    'authority',
    'bureau',
    'office',
    'town-1',
    'town-2',
    'town-3',
    'town-4',
    'county-2',
    'city-2',
  ];
  const accepted = Object.fromEntries(everybody.map((unit) => [unit, 'accepted' as const]));
  return inProvince(accepted, async (at) => {
    const up = async (unit: string, reviewer: string) => {
      await submitReturn(given.act(at, await at.office(unit)), { year: 2017, unit });
      await acceptReturn(given.act(at, await at.office(reviewer)), { year: 2017, unit });
    };
    await up('county-1', 'city-1');
    await submitReturn(given.act(at, await at.office('city-1')), { year: 2017, unit: 'city-1' });
    const cells = ['F'];
    await returnReturn(given.act(at, await at.office('province')), {
      year: 2017,
      unit: 'city-1',
      reason: '偏大',
      cells,
    });
    const down = async (area: string, unit: string) =>
      passOnReturn(given.act(at, await at.office(area)), {
        year: 2017,
        area,
        reason: '偏大',
        units: [{ unit, cells }],
      });
    await down('city-1', 'county-1');
    await down('county-1', 'town-1');

    const clerk = await at.one('clerk', 'town-1');
    const form = await readReturn({ db: at.db, user: clerk }, { year: 2017, unit: 'town-1' });
    expect(form.returned?.passedFrom).toMatchObject([
      { area: 'county-1', office: 'city-1', by: 'office of city-1 的姓名' },
      { area: 'city-1', office: 'province', by: 'office of province 的姓名' },
    ]);
    expect(form.actions).toContain('save');
    const asker = { db: at.db, user: await at.office('county-1') };
    expect((await readPassOn(asker, { year: 2017, area: 'county-1' }))?.passed?.units).toMatchObject([
      { unit: { code: 'town-1' }, status: 'returned' },
    ]);

    await saveCells(given.act(at, clerk), {
      year: 2017,
      unit: 'town-1',
      base: form.revision,
      cells: { F: 5 },
    });
    await submitReturn(given.act(at, clerk), { year: 2017, unit: 'town-1' });
    await acceptReturn(given.act(at, asker.user), { year: 2017, unit: 'town-1' });
    await up('county-1', 'city-1');
    await up('city-1', 'province');
    const city = await readReturn({ db: at.db, user: asker.user }, { year: 2017, unit: 'county-1' });
    expect(city).toMatchObject({ status: 'accepted', cells: { F: 19n } });
    const top = await readReturn(
      { db: at.db, user: await at.office('province') },
      { year: 2017, unit: 'city-1' },
    );
    expect(top).toMatchObject({ status: 'accepted', returned: null, cells: { F: 33n } });
  });
});
