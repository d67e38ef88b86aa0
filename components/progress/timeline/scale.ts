import { alignedTo, type Course, countOn, daysBetween, spanOf, stepsOf } from '@/lib/progress/arrivals';

/** In the drawing's own units, which are px at 400 px width. */
export const size = { width: 400, height: 184, left: 4, right: 4, top: 28, bottom: 24 };

type Curve = { path: string; end: { x: number; y: number }; count: number };

/** Everything that the drawing needs; `x` of a day that is not in it is null. */
export type Drawing = {
  from: string;
  to: string;
  /** The last day for which something can be said: today, or the end. */
  until: string;
  this: Curve;
  /** On this year's calendar, its due day on this one's. */
  last: (Curve & { course: Course; countThen: number }) | null;
  all: { y: number; of: number };
  zero: number;
  due: number;
  closes: number;
};

/** Lays the two curves out over one window: days across, units up. */
export function drawn({
  course,
  lastCourse,
  today,
}: {
  course: Course;
  lastCourse: Course | null;
  today: string;
}): Drawing {
  const last = lastCourse && alignedTo(course.due, lastCourse);
  const { from, to } = spanOf(course);
  const until = today < from ? from : today > to ? to : today;
  const days = Math.max(1, daysBetween(from, to));
  const most = Math.max(1, course.of, ...(last ? last.arrivals.map(({ count }) => count) : []));
  const x = (day: number) => size.left + (day / days) * (size.width - size.left - size.right);
  const y = (count: number) =>
    size.height - size.bottom - (count / most) * (size.height - size.top - size.bottom);
  const curve = (of: Course, end: string): Curve => ({
    path: pathOf(stepsOf(of, from, end).map((corner) => ({ x: x(corner.x), y: y(corner.y) }))),
    end: { x: x(daysBetween(from, end)), y: y(countOn(of.arrivals, end)) },
    count: countOn(of.arrivals, end),
  });
  return {
    from,
    to,
    until,
    this: curve(course, until),
    last: last && { ...curve(last, to), course: last, countThen: countOn(last.arrivals, until) },
    all: { y: y(course.of), of: course.of },
    zero: y(0),
    due: x(daysBetween(from, course.due)),
    closes: x(daysBetween(from, course.closes)),
  };
}

function pathOf(corners: readonly { x: number; y: number }[]): string {
  return corners.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
