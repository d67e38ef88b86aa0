import { expect, test } from 'vitest';
import { scanRefusalOf } from './scans';

test.each([
  {
    why: 'there is no version yet, or it is being changed',
    action: 'attachScan',
    status: 'draft',
    year: 'open',
    is: 'wrongState',
  },
  {
    why: 'the sheet comes after the figures',
    action: 'attachScan',
    status: 'submitted',
    year: 'open',
    is: null,
  },
  { why: 'the sheet may come late', action: 'attachScan', status: 'accepted', year: 'closed', is: null },
  {
    why: 'it is published as it is',
    action: 'attachScan',
    status: 'accepted',
    year: 'published',
    is: 'yearNotOpen',
  },
  { why: 'a wrong file is taken back', action: 'removeScan', status: 'submitted', year: 'open', is: null },
  { why: 'and after it came back, too', action: 'removeScan', status: 'returned', year: 'closed', is: null },
  {
    why: 'it was accepted with it',
    action: 'removeScan',
    status: 'accepted',
    year: 'open',
    is: 'wrongState',
  },
] as const)('$action while $status in a year that is $year ($why): $is', ({ action, status, year, is }) =>
  expect(scanRefusalOf(action, { status, yearState: year })).toBe(is),
);
