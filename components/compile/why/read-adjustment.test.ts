import { expect, test } from 'vitest';
import { editionById } from '@/lib/editions/registry';
import { readAdjustment } from './read-adjustment';

const edition = editionById('2014');

function filled(values: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
}

test('a filled form is sent as the API takes it', () => {
  const form = filled({ cell: 'A1', amount: '−3', reason: ' 联合发文 ' });
  expect(readAdjustment(edition, form, ['u1'])).toEqual({
    sent: { cell: 'A1', amount: -3, reason: '联合发文', units: ['u1'] },
    amount: -3n,
  });
});

test.each([
  {
    why: 'everything that is wrong, at once',
    amount: '',
    reason: ' ',
    units: [],
    is: ['amountBlank', 'reason', 'units'],
  },
  { why: 'text for a number', amount: '3a', reason: 'x', units: ['u'], is: ['amountUnreadable'] },
])('adjustment: $why', ({ amount, reason, units, is }) => {
  const read = readAdjustment(edition, filled({ cell: 'A1', amount, reason }), units);
  expect('faults' in read && [...read.faults]).toEqual(is);
});
