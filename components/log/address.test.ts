import { expect, test } from 'vitest';
import { addressFrom, everything, logQuery } from './address';

const asked = (query: string) => addressFrom(Object.fromEntries(new URLSearchParams(query)));

test('an address says what it was made from', () => {
  const look = {
    from: '2018-01-02',
    to: '2018-02-28',
    actor: '王 建国',
    action: 'submit',
    unit: '甲&乙',
    year: 2017,
  };
  expect(asked(logQuery(look, { cursor: '12', verify: 'all' }))).toEqual({ look, cursor: 12n, all: true });
  expect(logQuery(everything)).toBe('');
});

test.each([
  { why: 'empty fields, as a form sends them', query: 'from=&to=&actor=+&action=&unit=&year=' },
  { why: 'days that are none', query: 'from=2018-02-30&to=tomorrow' },
  { why: 'no year, no number', query: 'year=17&cursor=-1&verify=yes' },
])('what cannot be meant narrows nothing: $why', ({ query }) =>
  expect(asked(query)).toEqual({ look: everything, cursor: null, all: false }),
);
