import { describe, expect, test } from 'vitest';
import type { MadeFrom } from '@/lib/rollup/made-from';
import { noOmissions } from '@/lib/rollup/omission';
import { inspectTree, type TreeReturn } from './tree';

const version = (unit: string, number = 1) => ({ unit, version: number, sha256: `${unit} ${number}` });
const madeFrom = (units: string[], more: Partial<MadeFrom> = {}): MadeFrom => ({
  fingerprint: '',
  versions: units.map((unit) => version(unit)),
  adjustments: [],
  omissions: noOmissions,
  ...more,
});
const row = (unit: string, parent: string | null, made: MadeFrom | null = null): TreeReturn => ({
  unit,
  name: unit,
  parent,
  status: parent === null ? 'submitted' : 'accepted',
  asksCorrection: false,
  counts: { version: 1, sha256: `${unit} 1`, madeFrom: made },
});
const adjustment = { id: 7, cell: 'A1', amount: -1n, reason: '联合发文', units: ['town', 'village'] };

/** A city of one bureau and one county, which has two towns and has adjusted their sum. */
const city = [
  row('city', null, madeFrom(['bureau', 'county'])),
  row('bureau', 'city'),
  row('county', 'city', madeFrom(['town', 'village'], { adjustments: [adjustment] })),
  row('town', 'county'),
  row('village', 'county'),
];
const ledger = [{ id: 7, area: 'county', isApproved: true }];
const but = (unit: string, change: Partial<TreeReturn>) =>
  city.map((each) => (each.unit === unit ? { ...each, ...change } : each));
const codes = (units: { code: string }[]) => units.map(({ code }) => code);

test('a whole tree: nothing speaks against it, and every version is named, the top first', () => {
  const { from, ...found } = inspectTree(city, ledger);
  expect(found).toEqual({ missing: [], correcting: [], stale: [], unapproved: [] });
  expect(from.versions).toEqual([
    { unit: 'city', area: null, version: 1, sha256: 'city 1' },
    { unit: 'bureau', area: 'city', version: 1, sha256: 'bureau 1' },
    { unit: 'county', area: 'city', version: 1, sha256: 'county 1' },
    { unit: 'town', area: 'county', version: 1, sha256: 'town 1' },
    { unit: 'village', area: 'county', version: 1, sha256: 'village 1' },
  ]);
  expect(from.adjustments).toEqual([{ ...adjustment, area: 'county' }]);
});

describe('what speaks against it', () => {
  test.each([
    { why: 'it came back', change: { status: 'returned' } },
    { why: 'it is in again', change: { status: 'submitted' } },
    { why: 'it is asked for', change: { asksCorrection: true } },
  ] as const)('a unit at any level is being corrected: $why', ({ change }) => {
    expect(codes(inspectTree(but('village', change), ledger).correcting)).toEqual(['village']);
  });

  test('a table is stale where another version of a unit counts now, and only there', () => {
    const counts = { version: 2, sha256: 'village 2', madeFrom: null };
    expect(codes(inspectTree(but('village', { counts }), ledger).stale)).toEqual(['county']);
  });

  test('a table is stale where its ledger is another one now', () => {
    const added = [...ledger, { id: 8, area: 'county', isApproved: true }];
    expect(codes(inspectTree(city, added).stale)).toEqual(['county']);
    expect(codes(inspectTree(city, []).stale)).toEqual(['county']);
  });

  test('a ledger row waits for a second person', () => {
    const open = [{ id: 7, area: 'county', isApproved: false }];
    expect(inspectTree(city, open).unapproved).toEqual([adjustment]);
  });

  test('a unit is missing; below a missing area nothing is looked at', () => {
    const found = inspectTree(but('county', { counts: null, status: 'draft' }), ledger);
    expect(codes(found.missing)).toEqual(['county']);
    expect(codes(found.stale)).toEqual(['city']);
  });
});

test('a unit that the table names as left out is not missing, and is named in the publication', () => {
  const left = { unit: 'village', name: '村', reason: '已撤并' };
  const without = madeFrom(['town'], { adjustments: [adjustment], omissions: { own: [left], below: [] } });
  const tree = but('village', { counts: null, status: 'draft' }).map((each) =>
    each.unit === 'county' ? row('county', 'city', without) : each,
  );
  const { from, missing, stale } = inspectTree(tree, ledger, [{ area: 'county', unit: 'village' }]);
  expect([missing, stale]).toEqual([[], []]);
  expect(from.omissions).toEqual([{ ...left, area: 'county' }]);
  expect(codes(inspectTree(tree, ledger, []).stale), 'it is no longer left out').toEqual(['county']);
});

test('an omission of a unit that is in counts for nothing', () => {
  expect(inspectTree(city, ledger, [{ area: 'county', unit: 'village' }]).stale).toEqual([]);
});

test('before the top is submitted, its units are looked at all the same', () => {
  const found = inspectTree(
    but('city', { counts: null, status: 'draft' }).map((each) =>
      each.unit === 'bureau' ? { ...each, counts: null, status: 'draft' as const } : each,
    ),
    ledger,
  );
  expect([codes(found.missing), found.from.versions[0]?.unit]).toEqual([['bureau'], 'county']);
  const named = inspectTree(
    but('bureau', { counts: null, status: 'draft' }).map((each) =>
      each.unit === 'city' ? { ...each, counts: null, status: 'draft' as const } : each,
    ),
    ledger,
    [{ area: 'city', unit: 'bureau' }],
  );
  expect(named.missing).toEqual([]);
});
