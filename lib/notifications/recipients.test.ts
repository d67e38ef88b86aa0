import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Grant, may, type Place, type Role, roles } from '@/lib/access/roles';
import { isAddress } from './address';
import { dueStage } from './due-stage';
import type { Audience } from './kinds';
import { pathOf } from './path';
import { type Holders, recipients } from './recipients';

const town: Place = { unit: 'town', ancestors: ['county', 'city'] };
const county: Place = { unit: 'county', ancestors: ['city'] };
const everyRole = Object.keys(roles) as Role[];
const units = ['town', 'other-town', 'county', 'other-county', 'city'];

const grantOf = fc.record({ role: fc.constantFrom(...everyRole), unit: fc.constantFrom(...units) });
const people = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.array(grantOf, { maxLength: 4 }));

function holdersOf(all: Record<string, Grant[]>): Holders {
  const holders = new Map<string, (Grant & { user: string })[]>();
  for (const [user, grants] of Object.entries(all))
    for (const grant of grants)
      holders.set(grant.unit, [...(holders.get(grant.unit) ?? []), { ...grant, user }]);
  return holders;
}

describe('whom something is told', () => {
  const audiences: Audience[] = ['unit', 'office', 'approvers', 'publishers', 'mentioned'];
  test.each(audiences.flatMap((to) => (['entered', 'compiled'] as const).map((kind) => ({ to, kind }))))(
    'of a return that is $kind, to the $to: those with the right who may read it, but not who did it',
    ({ to, kind }) =>
      fc.assert(
        fc.property(people, fc.constantFrom('a', 'b', null), (all, actor) => {
          const place = kind === 'entered' ? town : county;
          const mentioned = ['a', 'c', 'nobody'];
          const meant = (user: string, grants: Grant[]) => {
            if (to === 'mentioned') return mentioned.includes(user);
            if (to === 'approvers') return may(grants, 'area.approve', place);
            if (to === 'publishers') return may(grants, 'area.publish', place);
            const unitRight = kind === 'entered' ? 'return.submit' : 'area.submit';
            return may(grants, to === 'unit' ? unitRight : 'return.review', place);
          };
          const expected = Object.entries(all)
            .filter(
              ([user, grants]) => user !== actor && may(grants, 'return.read', place) && meant(user, grants),
            )
            .map(([user]) => user);
          const told = recipients(to, { place, kind, mentioned, actor }, holdersOf(all));
          expect(told).toEqual(expected.sort());
        }),
      ),
  );
});

test.each([
  { left: 8, is: null },
  { left: 7, is: 7 },
  { left: 4, is: 7 },
  { left: 3, is: 3 },
  { left: 2, is: 3 },
  { left: 1, is: 1 },
  { left: 0, is: 1 },
  { left: -1, is: null },
])('$left days before the due day the reminder is the one for $is', ({ left, is }) =>
  expect(dueStage(left)).toBe(is),
);

test.each([
  {
    why: 'the unit’s side fills in',
    detail: { side: 'unit', returnKind: 'entered' },
    is: '/years/2017/returns/u',
  },
  { why: 'or compiles', detail: { side: 'unit', returnKind: 'compiled' }, is: '/years/2017/compile/u' },
  {
    why: 'the office’s side reviews',
    detail: { side: 'office', returnKind: 'entered' },
    is: '/years/2017/review/u',
  },
] as const)('where it leads: $why', ({ detail, is }) =>
  expect(pathOf({ kind: 'returned', year: 2017, unit: 'u', detail })).toBe(is),
);

test.each([
  {
    why: 'rows of a ledger',
    of: { kind: 'adjusted', year: 2017, unit: 'c' },
    is: '/years/2017/compile/c?view=ledger',
  },
  { why: 'several units of a year', of: { kind: 'opened', year: 2018, unit: null }, is: '/?year=2018' },
  { why: 'a role', of: { kind: 'assigned', year: null, unit: null }, is: '/' },
] as const)('where it leads: $why', ({ of, is }) => expect(pathOf({ ...of, detail: {} })).toBe(is));

test.each([
  { text: 'ma.xiaoyan@shizuishan.gov.cn', is: true },
  { text: "o'neil+nianbao@a-b.example", is: true },
  { text: 'nobody', is: false },
  { text: '@example.org', is: false },
  { text: 'a@localhost', is: false },
  { text: 'a..b@example.org', is: false },
  { text: 'a b@example.org', is: false },
  { text: 'a@example.org\nBcc: b@example.org', is: false },
  { text: 'a@example.org, b@example.org', is: false },
  { text: `${'a'.repeat(65)}@example.org`, is: false },
])('$text is an address: $is', ({ text, is }) => expect(isAddress(text)).toBe(is));
