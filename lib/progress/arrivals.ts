/** How many units were in at the end of a day (`YYYY-MM-DD`). */
export type Arrival = { day: string; count: number };

/** A collection's window and, of each day on which the number changed, how many of its `of` units were in; days in order. */
export type Course = { opens: string; due: string; closes: string; of: number; arrivals: readonly Arrival[] };

const dayLong = 86_400_000;

/** Whole days from one day to another; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLong);
}

/** The day so many days later. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayLong).toISOString().slice(0, 10);
}

/** How many were in at the end of that day. */
export function countOn(arrivals: readonly Arrival[], day: string): number {
  return arrivals.findLast((arrival) => arrival.day <= day)?.count ?? 0;
}

/** The days that a timeline shows: from opening to closing, and longer where something happened before or after. */
export function spanOf({ opens, closes, arrivals }: Course): { from: string; to: string } {
  const days = [opens, closes, ...arrivals.map(({ day }) => day)].toSorted();
  return { from: days[0] ?? opens, to: days.at(-1) ?? closes };
}

/** Another year's course on this year's calendar, the two due days on top of each other. */
export function alignedTo(due: string, other: Course): Course {
  const shift = daysBetween(other.due, due);
  const moved = (day: string) => dayAfter(day, shift);
  return {
    opens: moved(other.opens),
    due,
    closes: moved(other.closes),
    of: other.of,
    arrivals: other.arrivals.map(({ day, count }) => ({ day: moved(day), count })),
  };
}

/** The corners of a curve of steps, from the first day to `until`: it changes on a day and stays until the next. `x` in days from `from`. */
export function stepsOf(course: Course, from: string, until: string): { x: number; y: number }[] {
  const start = course.opens < from ? from : course.opens;
  const first = { x: daysBetween(from, start), y: countOn(course.arrivals, start) };
  const later = course.arrivals.filter(({ day }) => day > start && day <= until);
  const corners = later.flatMap(({ day, count }, at) => {
    const before = later[at - 1]?.count ?? first.y;
    const x = daysBetween(from, day);
    return [
      { x, y: before },
      { x, y: count },
    ];
  });
  const last = { x: daysBetween(from, until), y: countOn(course.arrivals, until) };
  return until < start ? [] : [first, ...corners, last];
}
