import { chance, shareOut } from './chance';
import type { Figures } from './disclosure';
import { classes, meetings, readingPoints, trainees } from './known';
import { isOffice, isTownship, sizeOf, varied } from './profile';
import { published2017 } from './published-2017';
import { type DemoUnit, reporting } from './units';

const fen = 1_000_000;
/** Budgets are made in steps of 500元. */
const step = 50_000;

/** Sections H and I of every unit: one body each, one to eight people, a little money for some. */
export function resources(): Map<string, Figures> {
  const fullTime = shareOut(published2017.H3_1 ?? 0, reporting, (unit) => staffed(unit, 'full time'));
  const atLeastOne = reporting.filter(({ code }) => !fullTime[code] || chance(`${code} aided`) > 0.2);
  const partTime = shareOut((published2017.H3_2 ?? 0) - atLeastOne.length, reporting, (unit) =>
    staffed(unit, 'part time'),
  );
  for (const { code } of atLeastOne) partTime[code] = (partTime[code] ?? 0) + 1;
  const steps = shareOut(((published2017.H4 ?? 0) * fen) / step, reporting, budget);
  return new Map(
    reporting.map((unit) => {
      const { code } = unit;
      const figures = {
        H1: 1,
        H2: (readingPoints[code] ?? 0) + (isTownship(unit) ? 1 : 0),
        H3_1: fullTime[code] ?? 0,
        H3_2: partTime[code] ?? 0,
        H4: (steps[code] ?? 0) * step,
        I1: meetings[code] ?? 0,
        I2: classes[code] ?? 0,
        I3: trainees[code] ?? 0,
      };
      return [code, figures];
    }),
  );
}

function staffed(unit: DemoUnit, purpose: string): number {
  return (isOffice(unit) ? 13 : sizeOf(unit)) * varied(unit, purpose);
}

function budget(unit: DemoUnit): number {
  if (isOffice(unit)) return 20 * varied(unit, 'budget');
  if (unit.code === '640221-63') return 2;
  return varied(unit, 'has budget') > 1.2 ? Math.min(4, sizeOf(unit)) * varied(unit, 'budget') : 0;
}
