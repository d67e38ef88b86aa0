import type { CellCode } from '@/lib/editions/types';

/** The units chosen, by cell. */
export type Choice = Readonly<Record<CellCode, readonly string[]>>;

type Proposed = { code: CellCode; makers: readonly { unit: string; isMeant: boolean }[] };

/** What is chosen at first: the units that are proposed for each cell. */
export function proposed(cells: readonly Proposed[]): Choice {
  return Object.fromEntries(
    cells.map(({ code, makers }) => [code, makers.flatMap(({ unit, isMeant }) => (isMeant ? [unit] : []))]),
  );
}

/** Takes a unit to a cell, or away from it. */
export function toggled(choice: Choice, code: CellCode, unit: string): Choice {
  const units = choice[code] ?? [];
  const without = units.filter((each) => each !== unit);
  return { ...choice, [code]: without.length < units.length ? without : [...units, unit] };
}

/** The chosen units, each with its cells, as the API takes them. */
export function byUnit(choice: Choice): { unit: string; cells: CellCode[] }[] {
  const units = [...new Set(Object.values(choice).flat())];
  return units.map((unit) => ({
    unit,
    cells: Object.entries(choice).flatMap(([code, chosen]) => (chosen.includes(unit) ? [code] : [])),
  }));
}

type Said = {
  code: CellCode;
  makers: readonly { unit: string; signs: readonly { told: { rule: string } }[] }[];
};

/** The key of what one unit's table says by one rule. */
export const signKey = (unit: string, rule: string) => `${unit} ${rule}`;

/** By key, the first cell at which it stands: a rule over several cells is told once. */
export function firstSaid(cells: readonly Said[]): ReadonlyMap<string, CellCode> {
  const first = new Map<string, CellCode>();
  for (const { code, makers } of cells) {
    for (const { unit, signs } of makers) {
      for (const { told } of signs) {
        const key = signKey(unit, told.rule);
        if (!first.has(key)) first.set(key, code);
      }
    }
  }
  return first;
}
