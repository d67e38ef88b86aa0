import { expect, test } from 'vitest';
import type { Course } from '@/lib/progress/arrivals';
import { drawn, size } from './scale';

const course: Course = {
  opens: '2018-01-02',
  due: '2018-01-31',
  closes: '2018-03-10',
  of: 4,
  arrivals: [{ day: '2018-01-10', count: 4 }],
};

test('all of the units touch the upper line, none the lower', () => {
  const { this: curve, all, zero } = drawn({ course, lastCourse: null, today: '2018-02-06' });
  expect(curve.end.y).toBe(all.y);
  expect(curve.count).toBe(4);
  expect(drawn({ course, lastCourse: null, today: '2018-01-03' }).this.end.y).toBe(zero);
});

test.each([
  { why: 'before it opened', today: '2017-12-01', until: '2018-01-02' },
  { why: 'while it is open', today: '2018-02-06', until: '2018-02-06' },
  { why: 'long after', today: '2020-01-01', until: '2018-03-10' },
])('$why the curve ends at $until', ({ today, until }) => {
  const { this: curve, until: shown } = drawn({ course, lastCourse: null, today });
  expect(shown).toBe(until);
  expect(curve.end.x).toBeGreaterThanOrEqual(size.left);
  expect(curve.end.x).toBeLessThanOrEqual(size.width - size.right);
});

test.each([
  { why: 'a window of one day', but: { opens: '2018-01-31', closes: '2018-01-31', arrivals: [] } },
  { why: 'no units', but: { of: 0, arrivals: [] } },
])('$why is still drawn with numbers', ({ but }) => {
  const {
    this: curve,
    due,
    closes,
  } = drawn({ course: { ...course, ...but }, lastCourse: null, today: '2018-01-31' });
  expect([curve.end.x, curve.end.y, due, closes].every(Number.isFinite)).toBe(true);
  expect(curve.path).not.toContain('NaN');
});

test('more units last year lift the scale, and last year is compared on the same day before its due day', () => {
  const lastCourse = {
    ...course,
    opens: '2017-01-02',
    due: '2017-01-30',
    closes: '2017-03-10',
    of: 8,
    arrivals: [
      { day: '2017-01-20', count: 3 },
      { day: '2017-02-20', count: 8 },
    ],
  };
  const { all, last } = drawn({ course, lastCourse, today: '2018-01-21' });
  expect(last?.countThen).toBe(3);
  expect(last?.end.y).toBe(size.top);
  expect(all.y).toBeGreaterThan(size.top);
});
