import { expect, test } from 'vitest';
import { proposedYear } from './proposed-year';

test.each([
  {
    why: 'the year after the latest',
    latest: 2017,
    is: { year: 2018, edition: '2014', opens: '2019-01-02' },
  },
  {
    why: 'the first year of the newer form',
    latest: 2020,
    is: { year: 2021, edition: '2021', opens: '2022-01-02' },
  },
  {
    why: 'on New Year’s Eve in London it is already the new year here, so last year is over',
    latest: null,
    is: { year: 2025, edition: '2021', opens: '2026-01-02' },
  },
])('a year to open: $why', ({ latest, is }) => {
  expect(proposedYear(latest, new Date('2025-12-31T20:00:00Z'))).toMatchObject(is);
});
