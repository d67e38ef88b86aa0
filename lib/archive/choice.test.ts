import { describe, expect, test } from 'vitest';
import { shownYears, yearsFrom } from './choice';
import { missingBetween } from './gaps';

test.each([
  { why: 'in any order, each once', text: '2017,2016,2017', is: [2016, 2017] },
  { why: 'one is a choice, too', text: '2017', is: [2017] },
  { why: 'nothing is none', text: '', is: null },
  { why: 'nor are commas', text: ',', is: null },
  { why: 'what is no year is not guessed', text: '2016,17', is: null },
])('yearsFrom: $why', ({ text, is }) => expect(yearsFrom(text)).toEqual(is));

describe('the years shown', () => {
  const known = [2021, 2018, 2017, 2016, 2015, 2014, 2013];
  test.each([
    { why: 'the latest three, where nobody has chosen', asked: null, is: [2017, 2018, 2021] },
    { why: 'what was asked for', asked: [2014, 2021], is: [2014, 2021] },
    { why: 'of what there is', asked: [2014, 2050], is: [2014] },
    { why: 'as if nobody had chosen, where nothing of it is there', asked: [2050], is: [2017, 2018, 2021] },
    { why: 'six at most, the latest', asked: known, is: [2014, 2015, 2016, 2017, 2018, 2021] },
  ])('$why', ({ asked, is }) => expect(shownYears(asked, { known, filled: known })).toEqual(is));

  test.each([
    { why: 'those with figures, where nobody has chosen', asked: null, is: [2014, 2016] },
    { why: 'an empty one, where it was asked for', asked: [2021, 2016], is: [2016, 2021] },
  ])('of which some are empty: $why', ({ asked, is }) =>
    expect(shownYears(asked, { known, filled: [2016, 2014] })).toEqual(is),
  );

  test('may all be empty', () => {
    expect(shownYears(null, { known, filled: [] })).toEqual([2017, 2018, 2021]);
  });

  test('may be none', () => expect(shownYears(null, { known: [], filled: [] })).toEqual([]));
});

test.each([
  { why: 'neighbours', years: [2016, 2017], is: [] },
  { why: 'a gap', years: [2018, 2021], is: [2019, 2020] },
  { why: 'two gaps, in any order', years: [2018, 2014, 2016], is: [2015, 2017] },
  { why: 'one year', years: [2017], is: [] },
  { why: 'none', years: [], is: [] },
])('missingBetween: $why', ({ years, is }) => expect(missingBetween(years)).toEqual(is));
