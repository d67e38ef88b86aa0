import { expect, test } from 'vitest';
import { inputsOf } from '@/lib/editions/cells';
import { editions } from '@/lib/editions/registry';
import { scriptOf } from './form-script';

test.each(editions)('the script of form $id types every input cell once, each with two digits', (edition) => {
  const typed = scriptOf(edition).filter(({ code }) => code !== null);
  expect(typed.map(({ code }) => code).sort()).toEqual(
    inputsOf(edition)
      .map(({ code }) => code)
      .sort(),
  );
  expect(typed.every(({ text }) => /^[1-9]\d$/.test(text))).toBe(true);
});

test.each([
  { edition: '2014', passed: 1 },
  { edition: '2021', passed: 0 },
])(
  'form $edition: Enter passes over the first topic of a topics row, if there is one',
  ({ edition, passed }) => {
    const of = editions.find(({ id }) => id === edition);
    expect(of && scriptOf(of).filter(({ code }) => code === null)).toHaveLength(passed);
  },
);
