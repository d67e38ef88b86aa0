import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromJson, largestOf, parseCell, toJson } from './parse';
import { printCell, printGrouped } from './print';

const kinds = ['count', 'money'] as const;
const kind = fc.constantFrom(...kinds);

describe('what is read', () => {
  test.each([
    { why: 'blank is not zero', kind: 'count', text: '', value: null },
    { why: 'spaces are blank', kind: 'money', text: ' \t\u3000', value: null },
    { why: 'zero', kind: 'count', text: '0', value: 0n },
    { why: 'full-width digits', kind: 'count', text: '１２３', value: 123n },
    { why: 'full-width all over', kind: 'money', text: '　１，２３４．５　', value: 1_234_500_000n },
    { why: 'separators where they belong', kind: 'count', text: '1,234,567', value: 1_234_567n },
    {
      why: 'a spreadsheet leaves a line end and a hard space',
      kind: 'count',
      text: '\u00a092572\r\n',
      value: 92_572n,
    },
    { why: '22.5万元 in 分', kind: 'money', text: '22.5', value: 22_500_000n },
    { why: 'a trailing zero is the same amount', kind: 'money', text: '22.50', value: 22_500_000n },
    { why: 'one 分', kind: 'money', text: '0.000001', value: 1n },
    { why: 'the largest count', kind: 'count', text: '999999999999', value: 999_999_999_999n },
    { why: 'the largest amount', kind: 'money', text: '99999999.999999', value: 99_999_999_999_999n },
  ] as const)('$kind "$text": $why', ({ kind, text, value }) =>
    expect(parseCell(kind, text)).toEqual({ value }),
  );
});

describe('what is marked', () => {
  test.each([
    { why: 'letters', kind: 'count', text: '12a', unreadable: 'notANumber' },
    { why: 'an exponent is not 1000', kind: 'count', text: '1e3', unreadable: 'notANumber' },
    { why: 'hexadecimal', kind: 'count', text: '0x10', unreadable: 'notANumber' },
    { why: 'a plus sign', kind: 'count', text: '+5', unreadable: 'notANumber' },
    { why: 'a separator out of place', kind: 'count', text: '1,23', unreadable: 'notANumber' },
    { why: 'a separator too early', kind: 'count', text: '1234,567', unreadable: 'notANumber' },
    { why: 'a separator after zero', kind: 'count', text: '0,123', unreadable: 'notANumber' },
    { why: 'leading zeros are a code', kind: 'count', text: '007', unreadable: 'notANumber' },
    { why: 'no digit before the point', kind: 'money', text: '.5', unreadable: 'notANumber' },
    { why: 'no digit behind the point', kind: 'money', text: '5.', unreadable: 'notANumber' },
    { why: 'two points', kind: 'money', text: '1.2.3', unreadable: 'notANumber' },
    { why: 'a space inside', kind: 'count', text: '1 234', unreadable: 'notANumber' },
    { why: 'two numbers', kind: 'count', text: '12\n13', unreadable: 'notANumber' },
    { why: 'NFKC would make it 12', kind: 'count', text: '1²', unreadable: 'notANumber' },
    { why: 'NFKC would make it 2', kind: 'count', text: '②', unreadable: 'notANumber' },
    { why: 'digits of another script', kind: 'count', text: '١٢', unreadable: 'notANumber' },
    { why: 'a Chinese number', kind: 'count', text: '十二', unreadable: 'notANumber' },
    { why: 'a unit behind it', kind: 'count', text: '12件', unreadable: 'notANumber' },
    { why: 'a zero-width space', kind: 'count', text: '1\u200b2', unreadable: 'notANumber' },
    { why: 'a dash for nothing', kind: 'count', text: '-', unreadable: 'notANumber' },
    { why: 'a range', kind: 'count', text: '12-37', unreadable: 'notANumber' },
    { why: 'two signs', kind: 'count', text: '--3', unreadable: 'notANumber' },
    { why: 'below zero', kind: 'count', text: '-3', unreadable: 'negative' },
    { why: 'a full-width minus', kind: 'money', text: '－3.5', unreadable: 'negative' },
    { why: 'a true minus', kind: 'count', text: '−3', unreadable: 'negative' },
    { why: 'minus zero', kind: 'count', text: '-0', unreadable: 'negative' },
    { why: 'half a case', kind: 'count', text: '3.5', unreadable: 'fraction' },
    { why: 'not reinterpreted as 3', kind: 'count', text: '3.0', unreadable: 'fraction' },
    { why: 'below 分', kind: 'money', text: '0.0000001', unreadable: 'tooManyDecimals' },
    { why: 'seven decimals, even of zeros', kind: 'money', text: '1.0000000', unreadable: 'tooManyDecimals' },
    { why: 'a digit too many', kind: 'count', text: '1000000000000', unreadable: 'tooLarge' },
    { why: 'a digit too many', kind: 'money', text: '100000000', unreadable: 'tooLarge' },
  ] as const)('$kind "$text": $why', ({ kind, text, unreadable }) => {
    expect(parseCell(kind, text)).toEqual({ unreadable });
  });
});

/** The number that a text shows: its digits, without separators, and without zeros that end the decimals. */
function digitsOf(text: string): string {
  const plain = text.normalize('NFKC').trim().replaceAll(',', '');
  return plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
}

/** Texts near to numbers, where a careless reader goes wrong. */
const nearNumbers = fc
  .array(fc.constantFrom(...'00123456789０１９,，.．-－−+eExX② ²\u3000a件'.split('')), { maxLength: 14 })
  .map((characters) => characters.join(''));

test.each([
  ['any text', fc.string({ unit: 'binary' })],
  ['near numbers', nearNumbers],
])('nothing is silently changed: %s', (_, texts) => {
  fc.assert(
    fc.property(kind, texts, (kind, text) => {
      const reading = parseCell(kind, text);
      if ('unreadable' in reading) return;
      const printed = printCell(kind, reading.value);
      expect(printed).toBe(digitsOf(text));
      expect(parseCell(kind, printed)).toEqual(reading);
    }),
    { numRuns: 20_000 },
  );
});

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
