import { describe, expect, test } from 'vitest';
import { fingerprintOf } from './fingerprint';
import { versionHash } from './version-hash';

describe('versionHash', () => {
  const version = {
    year: 2017,
    unit: '640200-02',
    edition: '2014',
    number: 1,
    cells: { A1: 1n, A1a: 0n, H4: 22_500_000n },
    topics: [
      { name: '征地', count: 1n },
      { name: '环保', count: 1n },
    ],
    explanations: { 'review-outcomes': '尚未审结' },
  };
  const hash = versionHash(version);

  test('is frozen: a stored hash must be found again by every later release', () => {
    expect(hash).toBe('beb913115aa721a18d5816fdf3a4174613326ef74a4b14f462acc83e9ba3722e');
  });

  test.each([
    { why: 'the order of cells', other: { ...version, cells: { H4: 22_500_000n, A1a: 0n, A1: 1n } } },
    { why: 'texts that were not written', other: { ...version, chapters: null } },
    { why: 'an empty list of texts', other: { ...version, chapters: {} } },
    { why: 'blank or not there', other: { ...version, cells: { ...version.cells, B1: null } } },
  ])('does not depend on $why', ({ other }) => expect(versionHash(other)).toBe(hash));

  test.each([
    { why: 'a number', other: { ...version, cells: { ...version.cells, A1: 2n } } },
    { why: 'blank instead of 0', other: { ...version, cells: { ...version.cells, A1a: null } } },
    { why: 'the year', other: { ...version, year: 2016 } },
    { why: 'the unit', other: { ...version, unit: '640200-03' } },
    { why: 'the edition', other: { ...version, edition: '2021' } },
    { why: 'the version', other: { ...version, number: 2 } },
    { why: 'no topics', other: { ...version, topics: null } },
    { why: 'the order of topics', other: { ...version, topics: [...version.topics].reverse() } },
    { why: 'a text', other: { ...version, chapters: { 1: '概述。' } } },
    { why: 'an explanation', other: { ...version, explanations: {} } },
  ])('depends on $why', ({ other }) => expect(versionHash(other)).not.toBe(hash));
});

describe('fingerprintOf', () => {
  const one = { unit: 'a', version: 1, sha256: 'x' };
  const two = { unit: 'b', version: 2, sha256: 'y' };
  const first = { id: 1, cell: 'A1', amount: -1n, reason: '联合发布', units: ['a', 'b'] };
  const second = { id: 2, cell: 'A1', amount: -2n, reason: '转载', units: ['a'] };
  const made = { area: 'city', year: 2017, versions: [one, two], adjustments: [first, second] };
  const fingerprint = fingerprintOf(made);

  test('is frozen: a stored fingerprint must be found again by every later release', () => {
    expect(fingerprint).toBe('31a17dfbd6540172822c3f40af2ced042f9cd79cad41fac9a58aba5ca0ece71d');
  });

  test.each([
    { why: 'the order of versions', other: { ...made, versions: [two, one] } },
    { why: 'the order of adjustments', other: { ...made, adjustments: [second, first] } },
    {
      why: 'the order of an adjustment’s units',
      other: { ...made, adjustments: [{ ...first, units: ['b', 'a'] }, second] },
    },
    {
      why: 'what else an adjustment carries',
      other: { ...made, adjustments: [{ ...first, by: 'z', at: new Date(0) }, second] },
    },
  ])('does not depend on $why', ({ other }) => expect(fingerprintOf(other)).toBe(fingerprint));

  test.each([
    { why: 'the area', other: { ...made, area: 'county' } },
    { why: 'the year', other: { ...made, year: 2016 } },
    { why: 'a unit less', other: { ...made, versions: [one] } },
    { why: 'a newer version', other: { ...made, versions: [one, { ...two, version: 3 }] } },
    { why: 'other contents', other: { ...made, versions: [one, { ...two, sha256: 'z' }] } },
    { why: 'an adjustment less', other: { ...made, adjustments: [first] } },
    { why: 'another amount', other: { ...made, adjustments: [{ ...first, amount: 1n }, second] } },
    { why: 'another reason', other: { ...made, adjustments: [{ ...first, reason: '重复' }, second] } },
  ])('depends on $why', ({ other }) => expect(fingerprintOf(other)).not.toBe(fingerprint));
});
