import { expect, test } from 'vitest';
import { isLate } from './is-late';

const at = (day: number) => new Date(`2018-02-${String(day).padStart(2, '0')}T01:00:00Z`);

test.each([
  { why: 'there is still time', sent: { submittedAt: null, firstAt: null }, today: '2018-02-12', is: false },
  { why: 'the day is over', sent: { submittedAt: null, firstAt: null }, today: '2018-02-13', is: true },
  {
    why: 'it came on the day',
    sent: { submittedAt: at(12), firstAt: at(12) },
    today: '2018-03-01',
    is: false,
  },
  { why: 'it came after it', sent: { submittedAt: at(13), firstAt: at(13) }, today: '2018-03-01', is: true },
  {
    why: 'only its correction did',
    sent: { submittedAt: at(20), firstAt: at(5) },
    today: '2018-03-01',
    is: false,
  },
  { why: 'it was taken back', sent: { submittedAt: null, firstAt: at(5) }, today: '2018-03-01', is: true },
])('$is, because $why', ({ sent, today, is }) => expect(isLate(sent, '2018-02-12', today)).toBe(is));
