import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignedTo, type Course, countOn, dayAfter, daysBetween, spanOf, stepsOf } from './arrivals';

const course = (but: Partial<Course> = {}): Course => ({
  opens: '2018-01-02',
  due: '2018-01-31',
  closes: '2018-03-10',
  of: 5,
  arrivals: [
    { day: '2018-01-04', count: 2 },
    { day: '2018-01-06', count: 5 },
    { day: '2018-01-07', count: 4 },
  ],
  ...but,
});

test.each([
  { day: '2018-01-03', is: 0 },
  { day: '2018-01-04', is: 2 },
  { day: '2018-01-05', is: 2 },
  { day: '2018-01-06', is: 5 },
  { day: '2019-01-01', is: 4 },
])('at the end of $day, $is are in', ({ day, is }) => expect(countOn(course().arrivals, day)).toBe(is));

test.each([
  {
    why: 'it stays until the day of the next change',
    of: course(),
    until: '2018-01-08',
    is: [
      [0, 0],
      [2, 0],
      [2, 2],
      [4, 2],
      [4, 5],
      [5, 5],
      [5, 4],
      [6, 4],
    ],
  },
  {
    why: 'nobody came',
    of: course({ arrivals: [] }),
    until: '2018-01-05',
    is: [
      [0, 0],
      [3, 0],
    ],
  },
  {
    why: 'the first day',
    of: course(),
    until: '2018-01-02',
    is: [
      [0, 0],
      [0, 0],
    ],
  },
  {
    why: 'all on one day, which is today',
    of: course({ arrivals: [{ day: '2018-01-02', count: 5 }] }),
    until: '2018-01-02',
    is: [
      [0, 5],
      [0, 5],
    ],
  },
  { why: 'not yet open', of: course(), until: '2018-01-01', is: [] },
])('steps: $why', ({ of, until, is }) =>
  expect(stepsOf(of, of.opens, until).map(({ x, y }) => [x, y])).toEqual(is),
);

test('corrections after closing lengthen the window', () => {
  expect(spanOf(course({ arrivals: [{ day: '2018-04-01', count: 1 }] }))).toEqual({
    from: '2018-01-02',
    to: '2018-04-01',
  });
});

test('last year lies with its due day on this year’s, through a leap day too', () => {
  const last = course({
    opens: '2020-02-20',
    due: '2020-03-05',
    closes: '2020-03-31',
    arrivals: [{ day: '2020-02-29', count: 1 }],
  });
  expect(alignedTo('2021-03-05', last)).toEqual({
    opens: '2021-02-19',
    due: '2021-03-05',
    closes: '2021-03-31',
    of: 5,
    arrivals: [{ day: '2021-02-28', count: 1 }],
  });
});

test('a curve ends at the number that is in, and never steps sideways and up at once', () => {
  const days = fc.array(fc.record({ gap: fc.integer({ min: 1, max: 9 }), count: fc.nat(20) }), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(days, fc.nat(200), (changes, length) => {
      let at = 0;
      const arrivals = changes.map(({ gap, count }) => {
        at += gap;
        return { day: dayAfter('2018-01-01', at), count };
      });
      const of = course({ arrivals });
      const until = dayAfter(of.opens, length);
      const steps = stepsOf(of, of.opens, until);
      expect(steps.at(-1)).toEqual({ x: daysBetween(of.opens, until), y: countOn(arrivals, until) });
      for (const [index, step] of steps.entries()) {
        const next = steps[index + 1];
        if (next) expect(next.x === step.x || next.y === step.y).toBe(true);
      }
    }),
  );
});
