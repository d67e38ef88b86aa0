import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromJson, largestOf, parseCell, toJson } from './parse';
import { printCell, printGrouped } from './print';

const kind = fc.constantFrom('count' as const, 'money' as const);

const stored = kind.chain((kind) =>
  fc.record({ kind: fc.constant(kind), value: fc.option(fc.bigInt({ min: 0n, max: largestOf(kind) })) }),
);

test('every value that a cell can hold prints, plain or grouped, to what reads back as the same', () => {
  fc.assert(
    fc.property(stored, ({ kind, value }) => {
      expect(parseCell(kind, printCell(kind, value))).toEqual({ value });
      expect(parseCell(kind, printGrouped(kind, value))).toEqual({ value });
    }),
    { numRuns: 2_000 },
  );
});

test('every value that a cell can hold goes through JSON and comes back', () => {
  fc.assert(
    fc.property(stored, ({ kind, value }) => {
      const sent: unknown = JSON.parse(JSON.stringify(toJson(kind, value)));
      expect(sent === null || typeof sent === 'number').toBe(true);
      expect(fromJson(kind, typeof sent === 'number' ? sent : null)).toEqual({ value });
    }),
    { numRuns: 5_000 },
  );
});

test('every JSON number comes back exactly as sent, or is refused', () => {
  const decimals = fc
    .tuple(fc.nat(99_999_999), fc.integer({ min: 0, max: 6 }), fc.nat(999_999))
    .map(([whole, digits, rest]) => Number(`${whole}.${String(rest).padStart(6, '0').slice(0, digits)}0`));
  fc.assert(
    fc.property(kind, fc.oneof(decimals, fc.double(), fc.integer()), (kind, sent) => {
      const reading = fromJson(kind, sent);
      if ('value' in reading) expect(toJson(kind, reading.value)).toBe(sent === 0 ? 0 : sent);
    }),
    { numRuns: 5_000 },
  );
  fc.assert(fc.property(decimals, (sent) => 'value' in fromJson('money', sent)));
});

test.each([
  { why: 'blank', kind: 'money', sent: null, is: { value: null } },
  { why: 'the amount of the demonstration table', kind: 'money', sent: 22.5, is: { value: 22_500_000n } },
  { why: 'binary fractions do not show', kind: 'money', sent: 1.1, is: { value: 1_100_000n } },
  { why: 'six decimals', kind: 'money', sent: 0.000001, is: { value: 1n } },
  {
    why: 'a sum of floats is not what it seems',
    kind: 'money',
    sent: 0.1 + 0.2,
    is: { unreadable: 'tooManyDecimals' },
  },
  {
    why: 'below 分, printed with an exponent',
    kind: 'money',
    sent: 1e-7,
    is: { unreadable: 'tooManyDecimals' },
  },
  { why: 'a tiny fraction of a case', kind: 'count', sent: 1e-7, is: { unreadable: 'fraction' } },
  { why: 'half a case', kind: 'count', sent: 3.5, is: { unreadable: 'fraction' } },
  { why: 'below zero', kind: 'count', sent: -1, is: { unreadable: 'negative' } },
  { why: 'far below zero', kind: 'count', sent: -1e30, is: { unreadable: 'negative' } },
  { why: 'too large', kind: 'count', sent: 1e12, is: { unreadable: 'tooLarge' } },
  { why: 'too large, printed with an exponent', kind: 'count', sent: 1e21, is: { unreadable: 'tooLarge' } },
  { why: 'no number', kind: 'count', sent: Number.NaN, is: { unreadable: 'notANumber' } },
  { why: 'no number', kind: 'money', sent: Number.POSITIVE_INFINITY, is: { unreadable: 'notANumber' } },
] as const)('JSON $sent as $kind: $why', ({ kind, sent, is }) => expect(fromJson(kind, sent)).toEqual(is));
