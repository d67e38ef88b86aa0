import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formats } from '@/lib/i18n/format';
import { arranged } from './arrange';
import { progressGroups } from './groups';
import { type Look, plainLook } from './look';
import type { ProgressRow } from './row';
import { progressRow } from './testing';

const { compare } = formats('zh-CN');
const by = { area: 'city', at: 0, compare };

const named = (name: string, but: Partial<ProgressRow> = {}) =>
  progressRow(name, { unit: { code: name, name, kind: 'department', parent: 'city' }, ...but });
const overdue = { late: true, lateBy: 6 };

const rows = [
  named('通过', { status: 'accepted', opened: true, lastYear: [5n], active: new Date(5) }),
  named('提交', {
    status: 'submitted',
    opened: true,
    lastYear: [null],
    active: new Date(9),
    late: true,
    lateBy: 3,
  }),
  named('填报', { opened: true, lastYear: [0n], active: new Date(7) }),
  named('退回', { status: 'returned', opened: true, lastYear: null, active: new Date(1) }),
  named('未开', { lastYear: [70n] }),
  named('逾期填', { opened: true, ...overdue }),
  named('逾期未开', { ...overdue, lateBy: 2 }),
  named('逾期更久', { ...overdue, lateBy: 9 }),
];

const order = (look: Partial<Look>) =>
  arranged(rows, { ...plainLook, ...look }, by).flatMap((group) => group.rows.map((row) => row.unit.name));

test.each([
  {
    why: 'overdue first, of these the untouched and the longest; what came in late is not overdue',
    look: {},
    is: ['逾期更久', '逾期未开', '逾期填', '未开', '退回', '填报', '提交', '通过'],
  },
  {
    why: 'names by pinyin',
    look: { sort: 'name' as const },
    is: ['提交', '填报', '通过', '退回', '未开', '逾期更久', '逾期填', '逾期未开'],
  },
  {
    why: 'last activity first, untouched last',
    look: { sort: 'active' as const },
    is: ['提交', '填报', '通过', '退回', '未开', '逾期填', '逾期未开', '逾期更久'],
  },
  {
    why: 'largest share first, unknown after 0',
    look: { sort: 'share' as const },
    is: ['未开', '通过', '填报', '提交', '退回', '逾期填', '逾期未开', '逾期更久'],
  },
  {
    why: 'turned round',
    look: { sort: 'active' as const, reversed: true },
    is: ['逾期更久', '逾期未开', '逾期填', '未开', '退回', '通过', '填报', '提交'],
  },
  { why: 'one status', look: { status: 'unopened' as const }, is: ['逾期更久', '逾期未开', '未开'] },
  { why: 'only overdue', look: { late: true }, is: ['逾期更久', '逾期未开', '逾期填'] },
  { why: 'overdue of one status', look: { late: true, status: 'draft' as const }, is: ['逾期填'] },
  { why: 'part of a name, blanks around it', look: { text: ' 逾期更 ' }, is: ['逾期更久'] },
  { why: 'a group that is not there', look: { group: 'counties' }, is: [] },
])('$why', ({ look, is }) => expect(order(look)).toEqual(is));

test('an area’s own units come by kind, then each listed area’s units', () => {
  const unit = (code: string, kind: 'county' | 'township' | 'department', parent: string) => ({
    code,
    name: code,
    kind,
    parent,
  });
  const tree = [
    progressRow('d', { unit: unit('d', 'department', 'city') }),
    progressRow('a', { unit: unit('a', 'county', 'city'), kind: 'compiled', listed: true }),
    progressRow('a1', { unit: unit('a1', 'township', 'a') }),
    progressRow('b', { unit: unit('b', 'county', 'city') }),
  ];
  const groups = progressGroups(tree, 'city').map(({ id, rows: found }) => [
    id,
    ...found.map((row) => row.unit.code),
  ]);
  expect(groups).toEqual([
    ['departments', 'd'],
    ['counties', 'a', 'b'],
    ['a', 'a1'],
  ]);
});

test('without a filter no row is lost and none is doubled, whatever the order', () => {
  const row = fc.record({
    name: fc.string({ minLength: 1 }),
    status: fc.constantFrom('draft' as const, 'submitted' as const, 'returned' as const, 'accepted' as const),
    opened: fc.boolean(),
    late: fc.boolean(),
    last: fc.option(fc.bigInt(0n, 9n), { nil: null }),
  });
  const sort = fc.constantFrom('status' as const, 'name' as const, 'active' as const, 'share' as const);
  fc.assert(
    fc.property(fc.array(row), sort, fc.boolean(), (made, by_, reversed) => {
      const given = made.map(({ name, last, ...more }, at) =>
        progressRow(String(at), {
          ...more,
          unit: { code: String(at), name, kind: 'department', parent: 'city' },
          lastYear: [last],
        }),
      );
      const out = arranged(given, { ...plainLook, sort: by_, reversed }, by).flatMap((group) => group.rows);
      expect(new Set(out)).toEqual(new Set(given));
      expect(out).toHaveLength(given.length);
    }),
  );
});
