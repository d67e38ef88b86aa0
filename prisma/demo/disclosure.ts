import { shareOut } from './chance';
import { gazette, normative } from './known';
import { does, isTownship, sizeOf, varied } from './profile';
import { published2017, publishedSplit } from './published-2017';
import { city, type DemoUnit, reporting } from './units';

/** What one unit's cells hold, money in 分; a cell that is not named is 0. */
export type Figures = Record<string, number>;

const channels = ['A2_1', 'A2_2', 'A2_3', 'A2_4', 'A2_5'] as const;
type Shared = 'A2_3' | 'A2_4' | 'A2_5';

/** Of the published channel totals, what the city's own departments made; the rest is the counties'. */
const byDepartments: Record<Shared, number> = { A2_3: 4212, A2_4: 5391, A2_5: 1846 };

/** Items that a unit counts once though they went out on several channels, summed over all counties. */
const countedOnceInCounties = 1510;

/** Units that published more than their channels show (A1 above the channels' sum), by how much; each explains it. */
export const beyondChannels: Readonly<Record<string, number>> = {
  '640200-01': 880,
  '640200-07': 1320,
  '640200-12': 800,
  '640202-21': 180,
  '640221-15': 130,
};

const departments = reporting.filter((unit) => unit.parent === city);
const inCounties = reporting.filter((unit) => unit.parent !== city);
const onEveryChannel = ['640200-02', '640200-13', '640205-53'];
const bustle: Record<string, number> = { '640202': 1.25, '640205': 0.9, '640221': 1.1 };

/** Section A of every unit: channels by size and habit, then A1 as what is left once repeated items count once. */
export function disclosure(): Map<string, Figures> {
  const figures = new Map<string, Figures>(reporting.map((unit) => [unit.code, {}]));
  const put = (cell: string, parts: Record<string, number>) => {
    for (const [code, value] of Object.entries(parts))
      Object.assign(figures.get(code) ?? {}, { [cell]: value });
  };
  put('A2_1', gazette);
  put('A1a', normative);
  put('A1b', normative);
  for (const [units, total] of [
    [departments, channelsOfDepartments()],
    [inCounties, channelsOfCounties()],
  ] as const) {
    put(
      'A2_2',
      shareOut(total.A2_2, units, (unit) => weight(unit, 'website')),
    );
    put(
      'A2_3',
      shareOut(total.A2_3, units, (unit) => speaks(unit, 'microblog', 0.6, 0.35)),
    );
    put(
      'A2_4',
      shareOut(total.A2_4, units, (unit) => speaks(unit, 'messenger', 0.75, 0.7)),
    );
    put(
      'A2_5',
      shareOut(total.A2_5, units, (unit) => speaks(unit, 'other', 0.65, 0.8)),
    );
    put('A1', disclosed(units, figures));
  }
  return figures;
}

function weight(unit: DemoUnit, purpose: string): number {
  return sizeOf(unit) * varied(unit, purpose) * (bustle[unit.parent ?? ''] ?? 1);
}

function speaks(unit: DemoUnit, purpose: string, department: number, township: number): number {
  const speaksAtAll = onEveryChannel.includes(unit.code) || does(unit, purpose, { department, township });
  const louder = unit.name.includes('公安') ? 2 : 1;
  return speaksAtAll ? louder * weight(unit, purpose) : 0;
}

function channelsOfDepartments() {
  const other = byDepartments.A2_3 + byDepartments.A2_4 + byDepartments.A2_5 + (gazette['640200-01'] ?? 0);
  return { ...byDepartments, A2_2: publishedSplit.departments - countedOnceInCounties - other };
}

function channelsOfCounties() {
  const departmental = channelsOfDepartments();
  const rest = (cell: Shared | 'A2_2') => (published2017[cell] ?? 0) - departmental[cell];
  return { A2_2: rest('A2_2'), A2_3: rest('A2_3'), A2_4: rest('A2_4'), A2_5: rest('A2_5') };
}

/** A1 of each unit of a group, so that the group's sum is the published one. */
function disclosed(units: readonly DemoUnit[], figures: Map<string, Figures>): Record<string, number> {
  const sent = (unit: DemoUnit) => channels.map((cell) => figures.get(unit.code)?.[cell] ?? 0);
  const sum = (parts: number[]) => parts.reduce((total, part) => total + part, 0);
  const beyond = sum(units.map((unit) => beyondChannels[unit.code] ?? 0));
  const once = (units === departments ? -countedOnceInCounties : countedOnceInCounties) + beyond;
  const repeated = shareOut(once, units, (unit) => {
    const parts = sent(unit);
    const removesRepeats =
      !(unit.code in beyondChannels) && varied(unit, 'counts once') > (isTownship(unit) ? 0.88 : 0.8);
    return removesRepeats ? (sum(parts) - Math.max(...parts)) * varied(unit, 'repeated') : 0;
  });
  return Object.fromEntries(
    units.map((unit) => [
      unit.code,
      sum(sent(unit)) - (repeated[unit.code] ?? 0) + (beyondChannels[unit.code] ?? 0),
    ]),
  );
}
