import { expect, test } from 'vitest';
import { type BarModel, inYear, placesOf, yearOf } from './bar-model';

const nobody: BarModel = {
  years: [2017, 2016],
  current: 2017,
  units: [],
  area: null,
  mayReview: false,
  mayFollow: false,
  mayPublish: false,
  mayManage: false,
  mayReadLog: false,
  waiting: { fill: 0, review: 0 },
};
const clerk = { ...nobody, units: ['640200-02', '640200-27'], waiting: { fill: 1, review: 0 } };
const office = {
  ...nobody,
  area: '640200',
  mayReview: true,
  mayFollow: true,
  mayPublish: true,
  waiting: { fill: 0, review: 4 },
};

test.each([
  { why: 'in the path', path: '/years/2016/review', asked: null, is: 2016 },
  { why: 'asked for on the first page', path: '/', asked: '2016', is: 2016 },
  { why: 'otherwise the current one', path: '/admin', asked: null, is: 2017 },
  { why: 'nonsense is not a year', path: '/', asked: '20x6', is: 2017 },
])('the year of an address: $why', ({ path, asked, is }) => expect(yearOf(nobody, path, asked)).toBe(is));

test.each([
  {
    why: 'the same page where it has a year',
    path: '/years/2017/compile/640200',
    is: '/years/2016/compile/640200',
  },
  { why: 'the first page otherwise', path: '/admin', is: '/?year=2016' },
  { why: 'the archive has all years', path: '/archive', is: '/?year=2016' },
])('another year: $why', ({ path, is }) => expect(inYear(path, 2016)).toBe(is));

test.each([
  { why: 'a clerk fills in', model: clerk, names: ['tasks', 'fill', 'archive'] },
  {
    why: 'the office at the top reviews, follows, compiles and publishes',
    model: office,
    names: ['tasks', 'review', 'progress', 'compile', 'publish', 'archive'],
  },
  {
    why: 'one below it does not publish',
    model: { ...office, mayPublish: false },
    names: ['tasks', 'review', 'progress', 'compile', 'archive'],
  },
  {
    why: 'an administrator follows and manages',
    model: { ...nobody, mayFollow: true, mayManage: true },
    names: ['tasks', 'progress', 'archive', 'admin'],
  },
  {
    why: 'an auditor reads the log',
    model: { ...nobody, area: '640200', mayReadLog: true },
    names: ['tasks', 'compile', 'archive', 'log'],
  },
  {
    why: 'before the first year there is nothing to fill in',
    model: { ...clerk, current: null, years: [] },
    names: ['tasks', 'archive'],
  },
])('places: $why', ({ model, names }) =>
  expect(placesOf(model, '/', model.current).map((place) => place.name)).toEqual(names),
);

test('the place of the address is marked, and leads to the return that is open', () => {
  const places = placesOf(clerk, '/years/2017/returns/640200-27', 2017);
  expect(places.filter((place) => place.current)).toEqual([
    { name: 'fill', href: '/years/2017/returns/640200-27', current: true, waiting: 0 },
  ]);
});

test('publishing is a place of the year that is looked at', () =>
  expect(placesOf(office, '/years/2016/publish', 2016).filter((place) => place.current)).toEqual([
    { name: 'publish', href: '/years/2016/publish', current: true, waiting: 0 },
  ]));

test('what waits is counted in the current year only', () => {
  const reviews = (year: number) =>
    placesOf(office, '/', year).find((place) => place.name === 'review')?.waiting;
  expect([reviews(2017), reviews(2016)]).toEqual([4, 0]);
});
