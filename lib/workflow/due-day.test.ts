import { expect, test } from 'vitest';
import { dueDay } from './due-day';

const year = { due: '2018-01-31', closes: '2018-03-10' };

test.each([
  { why: 'the year says so', kind: 'entered', extended: null, is: '2018-01-31' },
  { why: 'it was given more time', kind: 'entered', extended: '2018-02-10', is: '2018-02-10' },
  { why: 'an area waits for its units', kind: 'compiled', extended: null, is: '2018-03-10' },
  {
    why: 'what an area waits for is not its own day',
    kind: 'compiled',
    extended: '2018-02-10',
    is: '2018-03-10',
  },
] as const)('$kind, $extended: $is, because $why', ({ kind, extended, is }) =>
  expect(dueDay(kind, extended, year)).toBe(is),
);
