import { describe, expect, test } from 'vitest';
import {
  type Grant,
  grantFor,
  grantsGiving,
  isRole,
  may,
  mayAnywhere,
  type Place,
  type Right,
  type Role,
  reachesOf,
  roles,
} from './roles';

/** A tree of one line with a side branch; every role below is granted at `county`. */
const places: Record<string, Place> = {
  above: { unit: 'city', ancestors: [] },
  itself: { unit: 'county', ancestors: ['city'] },
  child: { unit: 'bureau', ancestors: ['county', 'city'] },
  grandchild: { unit: 'office', ancestors: ['bureau', 'county', 'city'] },
  sibling: { unit: 'other', ancestors: ['city'] },
  nephew: { unit: 'stray', ancestors: ['other', 'city'] },
};

const rights: Right[] = [
  'return.read',
  'return.fill',
  'return.submit',
  'return.review',
  'return.extend',
  'return.comment',
  'area.read',
  'area.submit',
  'area.adjust',
  'area.publish',
  'publication.read',
  'area.approve',
  'status.read',
  'log.read',
  'unit.manage',
  'person.manage',
  'year.manage',
];

const below = ['itself', 'child', 'grandchild'];
const everywhere = Object.keys(places);

/** What is allowed and where, written out independently of the table; what is missing here must be refused. */
const allowed: Record<Role, Partial<Record<Right, string[]>>> = {
  clerk: {
    'return.read': ['itself'],
    'return.fill': ['itself'],
    'return.submit': ['itself'],
    'return.comment': ['itself'],
    'status.read': ['itself'],
    'publication.read': everywhere,
  },
  reviewer: {
    'return.read': below,
    'return.review': ['child'],
    'return.extend': ['child'],
    'return.comment': ['child'],
    'area.read': below,
    'area.approve': ['child'],
    'status.read': below,
    'publication.read': everywhere,
  },
  compiler: {
    'return.read': below,
    'area.read': below,
    'area.submit': ['itself'],
    'area.adjust': ['itself'],
    // The county is not the top of its tree.
    'area.publish': [],
    'area.approve': ['itself'],
    'return.comment': ['itself'],
    'status.read': below,
    'publication.read': everywhere,
  },
  administrator: {
    'status.read': below,
    'unit.manage': below,
    'person.manage': below,
    'year.manage': below,
    'publication.read': everywhere,
  },
  auditor: {
    'return.read': below,
    'area.read': below,
    'status.read': below,
    'log.read': below,
    'publication.read': everywhere,
  },
};

const everyRole = Object.keys(roles).filter(isRole);

test('the whole table: every role, every right, every place', () => {
  let asked = 0;
  for (const role of everyRole) {
    for (const right of rights) {
      for (const [where, place] of Object.entries(places)) {
        const is = may([{ role, unit: 'county' }], right, place);
        expect(is, `${role} ${right} ${where}`).toBe(allowed[role][right]?.includes(where) ?? false);
        asked += 1;
      }
      expect(mayAnywhere([{ role, unit: 'county' }], right), `${role} ${right}`).toBe(right in allowed[role]);
    }
  }
  expect(asked).toBe(5 * 17 * 6);
});

test('the test above knows every role and every right', () => {
  expect(everyRole.sort()).toEqual(['administrator', 'auditor', 'clerk', 'compiler', 'reviewer']);
  expect([...new Set(Object.values(roles).flatMap((row) => Object.keys(row)))].sort()).toEqual(
    [...rights].sort(),
  );
});

test('nobody has a right without a grant', () => {
  for (const right of rights) {
    for (const place of Object.values(places)) expect(may([], right, place)).toBe(false);
    expect(mayAnywhere([], right)).toBe(false);
  }
});

describe('what must never come true', () => {
  test.each([
    {
      why: 'administrators see no contents',
      role: 'administrator',
      never: ['return.read', 'area.read', 'log.read'],
    },
    {
      why: 'administrators approve nothing',
      role: 'administrator',
      never: [
        'return.review',
        'return.extend',
        'return.submit',
        'return.comment',
        'area.submit',
        'area.publish',
      ],
    },
    {
      why: 'auditors change nothing',
      role: 'auditor',
      never: rights.filter((right) => !right.endsWith('.read')),
    },
    {
      why: 'reviewers do not fill in',
      role: 'reviewer',
      never: ['return.fill', 'return.submit', 'area.submit', 'area.adjust', 'area.publish'],
    },
    {
      why: 'clerks do not see the area',
      role: 'clerk',
      never: ['area.read', 'return.review', 'return.extend', 'log.read'],
    },
  ] as const)('$why', ({ role, never }) => {
    for (const right of never) expect(roles[role][right], right).toBeUndefined();
  });

  test('who may read a return or an area may read its status', () => {
    for (const role of everyRole) {
      for (const right of ['return.read', 'area.read'] as const) {
        if (roles[role][right]) expect(roles[role]['status.read'], role).toBe(roles[role][right]);
      }
    }
  });
});

test('only the compiler of an area with nothing above it publishes', () => {
  const above: Place = { unit: 'county', ancestors: [] };
  for (const role of everyRole) {
    expect(may([{ role, unit: 'county' }], 'area.publish', above), role).toBe(role === 'compiler');
    expect(may([{ role, unit: 'city' }], 'area.publish', above), role).toBe(false);
  }
});

test('several grants add up, each from its own unit', () => {
  const grants = [
    { role: 'clerk', unit: 'bureau' },
    { role: 'reviewer', unit: 'city' },
  ] as const;
  expect(may(grants, 'return.fill', { unit: 'bureau', ancestors: ['county', 'city'] })).toBe(true);
  expect(may(grants, 'return.review', { unit: 'county', ancestors: ['city'] })).toBe(true);
  expect(may(grants, 'return.fill', { unit: 'county', ancestors: ['city'] })).toBe(false);
  expect(may(grants, 'return.review', { unit: 'bureau', ancestors: ['county', 'city'] })).toBe(false);
  expect(reachesOf(grants, 'return.read')).toEqual([
    { unit: 'bureau', reach: 'own' },
    { unit: 'city', reach: 'below' },
  ]);
});

test('who acts with several grants acts by the first that reaches there', () => {
  const grants = [
    { role: 'compiler', unit: 'city' },
    { role: 'reviewer', unit: 'city' },
  ] as const;
  expect(grantFor(grants, 'return.comment', { unit: 'county', ancestors: ['city'] })).toBe(grants[1]);
  expect(grantFor(grants, 'return.comment', { unit: 'city', ancestors: [] })).toBe(grants[0]);
  expect(grantFor(grants, 'return.comment', { unit: 'town', ancestors: ['county', 'city'] })).toBeNull();
});

test.each([
  { text: 'clerk', is: true },
  { text: 'owner', is: false },
  { text: '', is: false },
  { text: 'toString', is: false },
])('isRole($text) is $is', ({ text, is }) => expect(isRole(text)).toBe(is));

test('grants that give a right at a place are those with which somebody may do it there, nearest first', () => {
  const units = ['bureau', 'county', 'city', 'other'];
  const everyGrant = units.flatMap((unit) => (Object.keys(roles) as Role[]).map((role) => ({ role, unit })));
  const rights: Right[] = ['return.read', 'return.comment', 'return.review', 'area.submit', 'log.read'];
  for (const place of Object.values(places)) {
    for (const right of rights) {
      const giving = grantsGiving(right, place);
      const expected = everyGrant.filter((grant) => may([grant], right, place));
      const names = (grants: readonly Grant[]) => grants.map(({ role, unit }) => `${role} ${unit}`).sort();
      expect(names(giving.filter(({ unit }) => units.includes(unit)))).toEqual(names(expected));
      const line = [place.unit, ...place.ancestors];
      const distances = giving.map(({ unit }) => line.indexOf(unit));
      expect(distances).toEqual([...distances].sort((one, other) => one - other));
    }
  }
});
