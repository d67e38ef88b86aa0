import { shareOut } from './chance';
import type { Figures } from './disclosure';
import { briefings, briefingsByHead, interviewsByHead } from './known';
import { does, sizeOf, varied } from './profile';
import { published2017 } from './published-2017';
import { type DemoUnit, reporting } from './units';

/** Section B of every unit: ways of answering first, then the matters answered, of which there are never more than answers. */
export function responses(): Map<string, Figures> {
  const weight = (purpose: string, department: number, township: number) => (unit: DemoUnit) =>
    does(unit, purpose, { department, township }) ? sizeOf(unit) * varied(unit, purpose) : 0;
  const spread = (cell: string, of: (unit: DemoUnit) => number) =>
    shareOut(published2017[cell] ?? 0, reporting, of);
  const interviews = spread('B2_2', weight('interviews', 0.3, 0.05));
  const readings = spread('B2_3', weight('readings', 0.7, 0.3));
  const posts = spread('B2_4', weight('posts', 0.35, 0.15));
  const otherwise = spread('B2_5', weight('otherwise', 0.85, 0.8));
  const answers = (code: string) =>
    (briefings[code] ?? 0) + (interviews[code] ?? 0) + (posts[code] ?? 0) + (otherwise[code] ?? 0);
  const matters = spread('B1', (unit) => answers(unit.code) * varied(unit, 'matters'));
  return new Map(
    reporting.map(({ code }) => [
      code,
      {
        B1: matters[code] ?? 0,
        B2_1: briefings[code] ?? 0,
        B2_1a: briefingsByHead[code] ?? 0,
        B2_2: interviews[code] ?? 0,
        B2_2a: interviewsByHead[code] ?? 0,
        B2_3: readings[code] ?? 0,
        B2_4: posts[code] ?? 0,
        B2_5: otherwise[code] ?? 0,
      },
    ]),
  );
}
