import { expect, test } from 'vitest';
import { proposedDay } from './proposed-day';

const due = { day: '2018-01-31', extended: false, late: false, from: '2018-02-01', to: '2018-03-10' };

test.each([
  { why: 'a week after the due day', of: due, is: '2018-02-07' },
  { why: 'no later than the year closes', of: { ...due, to: '2018-02-03' }, is: '2018-02-03' },
  { why: 'what it has already', of: { ...due, day: '2018-02-20', extended: true }, is: '2018-02-20' },
  {
    why: 'what it has is over',
    of: { ...due, day: '2018-02-20', extended: true, from: '2018-02-25' },
    is: '2018-03-03',
  },
])('$why: $is', ({ of, is }) => expect(proposedDay(of)).toBe(is));
