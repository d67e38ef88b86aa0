import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCell } from './parse';
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
    { why: 'a unit, where none is known', kind: 'count', text: '12件', unreadable: 'notANumber' },
    { why: 'a scale, where no unit is known', kind: 'count', text: '1.2万', unreadable: 'notANumber' },
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

describe('with the unit of the cell', () => {
  test.each([
    { why: 'its own unit', unit: '件', text: '12件', value: 12n },
    { why: 'a space before it', unit: '条', text: '3 条', value: 3n },
    { why: 'a unit of two characters', unit: '人次', text: '5人次', value: 5n },
    { why: 'full-width digits', unit: '次', text: '２次', value: 2n },
    { why: 'ten thousands', unit: '件', text: '1.2万', value: 12_000n },
    { why: 'ten thousands of the unit', unit: '条', text: '1.2万条', value: 12_000n },
    { why: 'down to the last one', unit: '条', text: '1.2345万', value: 12_345n },
    { why: 'hundred millions', unit: '条', text: '1.5亿', value: 150_000_000n },
    { why: 'none at all', unit: '件', text: '12', value: 12n },
    { why: 'the unit of money', unit: '万元', text: '22.5万元', value: 22_500_000n },
    { why: '元 in 万元', unit: '万元', text: '12000元', value: 1_200_000n },
    { why: '元 down to 分', unit: '万元', text: '12,000.05元', value: 1_200_005n },
    { why: '亿元 in 万元', unit: '万元', text: '1.5亿元', value: 15_000_000_000n },
    { why: 'blank stays blank', unit: '件', text: '', value: null },
  ] as const)('"$text" in $unit: $why', ({ unit, text, value }) =>
    expect(parseCell(unit === '万元' ? 'money' : 'count', text, unit)).toEqual({ value }),
  );

  test.each([
    { why: 'another unit', unit: '件', text: '12条', unreadable: 'unitMismatch' },
    { why: 'persons are not attendances', unit: '人次', text: '5人', unreadable: 'unitMismatch' },
    { why: 'and the other way round', unit: '人', text: '5人次', unreadable: 'unitMismatch' },
    { why: '1.2万元 or 1.2万 of 万元', unit: '万元', text: '1.2万', unreadable: 'unitMismatch' },
    { why: 'money in a count', unit: '件', text: '3万元', unreadable: 'unitMismatch' },
    { why: 'a count in money', unit: '万元', text: '3件', unreadable: 'unitMismatch' },
    { why: 'about is not exactly', unit: '件', text: '12件左右', unreadable: 'unitMismatch' },
    { why: 'twice', unit: '件', text: '1万万', unreadable: 'unitMismatch' },
    { why: 'the unit alone', unit: '件', text: '件', unreadable: 'notANumber' },
    { why: 'the unit before it', unit: '件', text: '件12', unreadable: 'notANumber' },
    { why: 'a letter behind it', unit: '件', text: '12件a', unreadable: 'notANumber' },
    { why: 'two numbers', unit: '件', text: '12件3', unreadable: 'notANumber' },
    { why: 'a fraction of a case', unit: '条', text: '1.23456万', unreadable: 'fraction' },
    { why: 'half a case', unit: '件', text: '12.5件', unreadable: 'fraction' },
    { why: 'below 分', unit: '万元', text: '0.001元', unreadable: 'tooManyDecimals' },
    { why: 'below zero', unit: '件', text: '-12件', unreadable: 'negative' },
    { why: 'too large once multiplied', unit: '件', text: '10000亿', unreadable: 'tooLarge' },
  ] as const)('"$text" in $unit is marked: $why', ({ unit, text, unreadable }) =>
    expect(parseCell(unit === '万元' ? 'money' : 'count', text, unit)).toEqual({ unreadable }),
  );
});

const cell = fc.constantFrom(
  ...['件', '条', '次', '人', '人次', '个'].map((unit) => ({ kind: 'count' as const, unit })),
  { kind: 'money' as const, unit: '万元' },
);

/** How much one of what is written behind a number is worth: in ones for a count, in 分 for money. */
function worthOf(written: string, unit: string): bigint | undefined {
  const ofMoney = { '': 1_000_000n, 万元: 1_000_000n, 元: 100n, 亿元: 10_000_000_000n };
  const ofCount = {
    '': 1n,
    [unit]: 1n,
    万: 10_000n,
    亿: 100_000_000n,
    [`万${unit}`]: 10_000n,
    [`亿${unit}`]: 100_000_000n,
  };
  return Object.entries(unit === '万元' ? ofMoney : ofCount).find(([word]) => word === written)?.[1];
}

/**
 * What a person reads in a text, by another way than the parser's: character by character, as a fraction. undefined
 * where a person could doubt it.
 */
function asRead(text: string, unit: string): bigint | undefined {
  const signs = [...text.trim()].map((sign) => {
    const wide = '０１２３４５６７８９．，'.indexOf(sign);
    return wide < 0 ? sign : ('0123456789.,'[wide] ?? '');
  });
  const end = signs.findIndex((sign) => !'0123456789.,'.includes(sign));
  const number = (end < 0 ? signs : signs.slice(0, end)).join('');
  const worth = worthOf((end < 0 ? [] : signs.slice(end)).join('').trim(), unit);
  const [whole = '', decimals, ...more] = number.split('.');
  const groups = whole.split(',');
  const isGrouped =
    groups.length === 1 ||
    (groups.slice(1).every((each) => each.length === 3) && (groups[0] ?? '').length < 4);
  const digits = groups.join('');
  const isPlain = digits !== '' && (digits === '0' || !digits.startsWith('0')) && groups[0] !== '';
  if (
    worth === undefined ||
    more.length > 0 ||
    decimals === '' ||
    decimals?.includes(',') ||
    !isGrouped ||
    !isPlain
  )
    return undefined;
  const [numerator, denominator] = [
    BigInt(digits + (decimals ?? '')) * worth,
    10n ** BigInt(decimals?.length ?? 0),
  ];
  return numerator % denominator === 0n ? numerator / denominator : undefined;
}

/** Texts near to numbers, where a careless reader goes wrong. */
const nearNumbers = fc
  .array(fc.constantFrom(...'00123456789０１９,，.．-－−+eExX② ²\u3000a件条人次万亿元'.split('')), {
    maxLength: 14,
  })
  .map((characters) => characters.join(''));

const numberAndUnit = fc
  .tuple(
    fc.constantFrom(
      '0',
      '5',
      '12',
      '1.2',
      '0.001',
      '1,234',
      '12,34',
      '１．５',
      '3.0',
      '007',
      '99999999',
      '1.23456',
    ),
    fc.constantFrom('', ' ', '\u3000'),
    fc.array(fc.constantFrom('万', '亿', '元', '件', '条', '人', '次', '千', 'a', '1'), { maxLength: 3 }),
  )
  .map(([number, space, unit]) => number + space + unit.join(''));

test.each([
  ['any text', fc.string({ unit: 'binary' })],
  ['near numbers', nearNumbers],
  ['numbers with something behind', numberAndUnit],
])('nothing is silently changed: %s', (_, texts) => {
  fc.assert(
    fc.property(cell, texts, fc.boolean(), ({ kind, unit }, text, isUnitKnown) => {
      const reading = isUnitKnown ? parseCell(kind, text, unit) : parseCell(kind, text);
      if ('unreadable' in reading) return;
      if (reading.value === null) expect(text.trim()).toBe('');
      else expect(reading.value).toBe(asRead(text, unit));
      const printed = printCell(kind, reading.value);
      expect(parseCell(kind, printed, unit)).toEqual(reading);
    }),
    { numRuns: 20_000 },
  );
});

test('without a unit nothing but digits, separators and a point is read', () => {
  fc.assert(
    fc.property(kind, fc.oneof(nearNumbers, numberAndUnit), (kind, text) => {
      if ('value' in parseCell(kind, text)) expect(text.trim()).toMatch(/^[0-9０-９.．,，]*$/);
    }),
    { numRuns: 5_000 },
  );
});

test('whatever a cell can hold is understood with its unit behind it, in every way of writing it', () => {
  fc.assert(
    fc.property(
      cell,
      fc.bigInt({ min: 0n, max: 999_999n }),
      fc.boolean(),
      ({ kind, unit }, value, isSpaced) => {
        const [words, scale] = kind === 'money' ? (['元', 100n] as const) : ([`万${unit}`, 10_000n] as const);
        const exact = value * scale;
        expect(parseCell(kind, `${value}${isSpaced ? ' ' : ''}${words}`, unit)).toEqual({ value: exact });
        expect(parseCell(kind, printGrouped(kind, exact) + unit, unit)).toEqual({ value: exact });
      },
    ),
    { numRuns: 2_000 },
  );
});
