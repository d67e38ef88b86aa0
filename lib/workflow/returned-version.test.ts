import { expect, test } from 'vitest';
import { returnedVersion } from './returned-version';

const day = (date: number) => new Date(2018, 0, date);

test.each([
  { why: 'the only one', versions: [{ number: 1, at: day(5) }], is: 1 },
  {
    why: 'sent again and withdrawn since: still the one that came back',
    versions: [
      { number: 2, at: day(12) },
      { number: 1, at: day(5) },
    ],
    is: 1,
  },
  {
    why: 'came back a second time',
    versions: [
      { number: 1, at: day(5) },
      { number: 2, at: day(8) },
    ],
    is: 2,
  },
])('the version that came back: $why', ({ versions, is }) => {
  expect(returnedVersion(versions, day(10))).toBe(is);
});
