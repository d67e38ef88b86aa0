import { chance } from './chance';

/** Working days on which a year's table is filled in, sent and checked, in order; spring festival is left out. Both are due on 31 January. */
const workdays: Readonly<Record<number, readonly string[]>> = {
  2016: daysOf([
    ['2017-01', [3, 4, 5, 6, 9, 10, 11, 12, 13, 16, 17, 18, 19, 20, 22, 23, 24, 25, 26]],
    ['2017-02', [3, 6, 7, 8, 9, 10, 13, 14]],
  ]),
  2017: daysOf([
    ['2018-01', [2, 3, 4, 5, 8, 9, 10, 11, 12, 15, 16, 17, 18, 19, 22, 23, 24, 25, 26, 29, 30, 31]],
    ['2018-02', [1, 2, 5]],
  ]),
};

export const lastWorkday = (year: number) => (workdays[year]?.length ?? 0) - 1;

function daysOf(months: [string, number[]][]): string[] {
  return months.flatMap(([month, days]) => days.map((day) => `${month}-${String(day).padStart(2, '0')}`));
}

/** A moment in office hours (09:00–17:00, later on the same day for a higher `order` of 0–3) of a working day, the same for the same key. */
export function momentOn(year: number, workday: number, order: number, key: string): Date {
  const date = workdays[year]?.[workday];
  if (!date) throw new Error(`no working day ${workday} in the season of ${year}`);
  const minutes = 9 * 60 + order * 120 + Math.floor(115 * chance(`${key} ${year} ${workday} ${order}`));
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const seconds = String(Math.floor(60 * chance(`${key} seconds ${order}`))).padStart(2, '0');
  return new Date(`${date}T${clock}:${seconds}+08:00`);
}
