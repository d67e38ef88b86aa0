import { expect, test } from 'vitest';
import { versionStanding } from './version-standing';

const first = { number: 1, latest: 1, accepted: null, returned: null };

test.each([
  { why: 'just sent', status: 'submitted', of: first, is: 'waiting' },
  { why: 'accepted', status: 'accepted', of: { ...first, accepted: 1 }, is: 'accepted' },
  { why: 'came back', status: 'returned', of: { ...first, returned: 1 }, is: 'returned' },
  { why: 'taken back', status: 'draft', of: first, is: 'withdrawn' },
  {
    why: 'a correction, taken back',
    status: 'returned',
    of: { ...first, number: 2, latest: 2, returned: 1 },
    is: 'withdrawn',
  },
  {
    why: 'accepted, then opened again',
    status: 'returned',
    of: { ...first, accepted: 1, returned: 1 },
    is: 'reopened',
  },
  {
    why: 'accepted, its correction waits',
    status: 'submitted',
    of: { ...first, latest: 2, accepted: 1 },
    is: 'counts',
  },
  {
    why: 'came back, its correction waits',
    status: 'submitted',
    of: { ...first, latest: 2, returned: 1 },
    is: 'replaced',
  },
] as const)('$why: $is', ({ status, of, is }) => expect(versionStanding(status, of)).toBe(is));
