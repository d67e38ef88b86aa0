import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CoveredRow, coveredOf, isUnlike } from './coverage';

const nobody: ReadonlySet<string> = new Set();

function row(parent: string, code: string, but: Partial<CoveredRow> = {}): CoveredRow {
  return {
    unit: { code, parent },
    ...{ kind: 'entered', status: 'accepted', revision: 1, acceptedVersion: 1, ...but },
  };
}
const open = { status: 'draft', acceptedVersion: null } as const;
const sent = { status: 'submitted', acceptedVersion: null } as const;

const departments = [
  row('city', 'in'),
  row('city', 'reopened', { status: 'returned' }),
  row('city', 'sent', sent),
  row('city', 'draft', open),
  row('city', 'unopened', { ...open, revision: 0 }),
];
const townships = [row('county', 'a'), row('county', 'b', sent), row('county', 'c', { ...open })];
const county = (but: Partial<CoveredRow>) => [
  ...departments,
  row('city', 'county', { kind: 'compiled', ...but }),
  ...townships,
];

describe('reporting units in a total', () => {
  test.each([
    {
      why: 'a county without a table adds nothing to what is accepted',
      basis: 'accepted',
      of: open,
      is: { counted: 2, of: 8 },
    },
    {
      why: 'a county without a table is added up from below otherwise',
      basis: 'submitted',
      of: open,
      is: { counted: 5, of: 8 },
    },
    { why: 'what is saved counts in everything so far', basis: 'all', of: open, is: { counted: 7, of: 8 } },
    {
      why: 'an accepted table holds all its units, however they stand now',
      basis: 'accepted',
      of: {},
      is: { counted: 5, of: 8 },
    },
    { why: 'so does a submitted one', basis: 'submitted', of: sent, is: { counted: 6, of: 8 } },
    { why: 'but not among what is accepted', basis: 'accepted', of: sent, is: { counted: 2, of: 8 } },
  ] as const)('$why', ({ basis, of, is }) =>
    expect(coveredOf('city', { rows: county(of), basis, omitted: nobody })).toEqual(is),
  );

  test('a table below is without whom it names', () =>
    expect(coveredOf('city', { rows: county({}), basis: 'accepted', omitted: new Set(['b']) })).toEqual({
      counted: 4,
      of: 8,
    }));

  test('an area that a table below leaves out is out with all its units', () => {
    const nation = [
      row('nation', 'province', { kind: 'compiled' }),
      row('province', 'city', { kind: 'compiled' }),
    ];
    const rows = [...nation, ...county({})];
    expect(coveredOf('nation', { rows, basis: 'accepted', omitted: new Set(['city']) })).toEqual({
      counted: 0,
      of: 8,
    });
  });

  test('are never fewer on a wider basis, and never more than there are', () => {
    const status = fc.constantFrom<Partial<CoveredRow>>({}, open, sent, { ...open, revision: 0 });
    fc.assert(
      fc.property(fc.array(status, { minLength: 9, maxLength: 9 }), ([area, ...units]) => {
        const rows = [
          row('city', 'county', { kind: 'compiled', ...area }),
          ...units.map((but, at) => row(at % 2 ? 'city' : 'county', `u${at}`, but)),
        ];
        const on = (basis: 'accepted' | 'submitted' | 'all') =>
          coveredOf('city', { rows, basis, omitted: nobody });
        const [accepted, submitted, all] = [on('accepted'), on('submitted'), on('all')];
        expect(accepted.counted).toBeLessThanOrEqual(submitted.counted);
        expect(submitted.counted).toBeLessThanOrEqual(all.counted);
        expect([accepted.of, submitted.of, all.of]).toEqual([8, 8, 8]);
        expect(all.counted).toBeLessThanOrEqual(8);
      }),
    );
  });
});

const whole = { counted: 137, of: 137 };

test.each([
  { why: 'both are whole', now: whole, before: whole, is: false },
  {
    why: 'the area has more units than it had, all in both',
    now: whole,
    before: { counted: 135, of: 135 },
    is: false,
  },
  { why: 'this year is a part', now: { counted: 98, of: 137 }, before: whole, is: true },
  { why: 'last year was a part', now: whole, before: { counted: 136, of: 137 }, is: true },
  { why: 'nothing is known of last year, and this year is whole', now: whole, before: null, is: false },
  {
    why: 'nothing is known of last year, and this year is a part',
    now: { counted: 0, of: 137 },
    before: null,
    is: true,
  },
])('years are unlike ($is) where $why', ({ now, before, is }) => expect(isUnlike({ now, before })).toBe(is));
