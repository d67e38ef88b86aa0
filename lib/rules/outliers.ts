import type { Cells } from '@/lib/cells/cells';
import { type CellSpec, inputsOf } from '@/lib/editions/cells';
import type { CellCode, CellKind, Edition } from '@/lib/editions/types';
import { groupBy } from './group-by';
import { enoughUnits } from './out-of-line';
import { cut, isFar, logOf, median, modifiedZ } from './robust';

/** One unit's table, with its own earlier ones, latest first. `kind` names its group: similar units are those of the same kind. */
export type UnitTable = { unit: string; kind: string; cells: Cells; years: readonly Cells[] };

/** What is odd about a unit's table, and what it was compared with. A hint to look, never a fault. Money in 分. */
export type Outlier = { unit: string } & (
  | {
      kind: 'apart';
      cell: CellCode;
      value: bigint;
      /** Modified z-score on the scale log(1 + x), to one decimal; infinite where the whole group is equal. */
      score: number;
      group: { kind: string; units: number; middle: bigint };
      /** The unit's own values of the years before, latest first. */
      own: bigint[];
    }
  /** Every cell as last year; so many are not 0. */
  | { kind: 'unchanged'; cells: number }
  /** Every cell as in another unit's table of this year; so many are not 0. */
  | { kind: 'copy'; of: string; cells: number }
  /** Nearly all larger figures end in 0. */
  | { kind: 'round'; cells: CellCode[]; of: number }
);

/** Fewer cells that are not 0 may be equal by chance. */
const enoughCells = 5;
/** Figures from here on are asked whether they end in 0; of the last digits of counts one in ten does. */
const largerCount = 20n;
/** If that many do, of at least so many, chance is ruled out (less than 1 in 10,000). */
const round = { share: 0.8, atLeast: 6 };

/** What is odd about the tables of units that stand side by side: unit by unit, as they are given. */
export function outliers(edition: Edition, tables: readonly UnitTable[]): Outlier[] {
  const copies = copiesOf(edition, tables);
  const groups = groupBy(tables, ({ kind }) => kind);
  return tables.flatMap((table) => [
    ...unchanged(edition, table),
    ...(copies.get(table.unit) ?? []),
    ...rounded(edition, table),
    ...apart(edition, table, groups.get(table.kind) ?? []),
  ]);
}

function unchanged(edition: Edition, { unit, cells, years: [last] }: UnitTable): Outlier[] {
  const isSame = inputsOf(edition).every(({ code }) => (cells[code] ?? null) === (last?.[code] ?? null));
  const count = filled(edition, cells);
  return isSame && count >= enoughCells ? [{ unit, kind: 'unchanged', cells: count }] : [];
}

/** By unit: whose table is the same. */
function copiesOf(edition: Edition, tables: readonly UnitTable[]): Map<string, Outlier[]> {
  const many = tables.filter(({ cells }) => filled(edition, cells) >= enoughCells);
  const same = groupBy(many, ({ cells }) =>
    inputsOf(edition)
      .map(({ code }) => String(cells[code] ?? ''))
      .join(),
  );
  const copies = (group: readonly UnitTable[]) =>
    group.map(({ unit, cells }): [string, Outlier[]] => [
      unit,
      group
        .filter((other) => other.unit !== unit)
        .map((other) => ({ unit, kind: 'copy', of: other.unit, cells: filled(edition, cells) })),
    ]);
  return new Map([...same.values()].flatMap(copies));
}

function rounded(edition: Edition, { unit, cells }: UnitTable): Outlier[] {
  const larger = inputsOf(edition).filter(
    ({ code, kind }) => kind === 'count' && (cells[code] ?? 0n) >= largerCount,
  );
  const ending = larger.filter(({ code }) => (cells[code] ?? 0n) % 10n === 0n);
  if (larger.length < round.atLeast || ending.length < round.share * larger.length) return [];
  return [{ unit, kind: 'round', cells: ending.map(({ code }) => code), of: larger.length }];
}

function apart(edition: Edition, table: UnitTable, group: readonly UnitTable[]): Outlier[] {
  const others = group.filter((other) => other !== table);
  return inputsOf(edition).flatMap((spec) => apartIn(spec, table, others) ?? []);
}

function apartIn({ code, kind }: CellSpec, table: UnitTable, others: readonly UnitTable[]): Outlier | null {
  const value = table.cells[code] ?? null;
  const known = others.flatMap((other) => other.cells[code] ?? []);
  if (value === null || known.length < enoughUnits) return null;
  const own = table.years.flatMap((cells) => cells[code] ?? []);
  const middle = middleOf(known);
  if (!isDistant(kind, value, middle) || own.some((before) => !isDistant(kind, value, before))) return null;
  const logs = known.map((each) => logOf(kind, each));
  const score = Math.round(modifiedZ(logOf(kind, value), logs) * 10) / 10;
  if (Math.abs(score) <= cut) return null;
  const compared = { kind: table.kind, units: known.length, middle };
  return { unit: table.unit, kind: 'apart', cell: code, value, score, group: compared, own };
}

function isDistant(kind: CellKind, value: bigint, from: bigint): boolean {
  return value > from ? isFar(kind, from, value) : isFar(kind, value, from);
}

/** The median, rounded down to a value that can be printed. */
function middleOf(values: readonly bigint[]): bigint {
  return BigInt(Math.floor(median(values.map(Number))));
}

function filled(edition: Edition, cells: Cells): number {
  return inputsOf(edition).filter(({ code }) => (cells[code] ?? 0n) !== 0n).length;
}

/** What a hint is called: the same for the same hint about the same table, whoever looks. */
export function outlierName(outlier: Outlier): string {
  if (outlier.kind === 'apart') return `apart:${outlier.cell}`;
  return outlier.kind === 'copy' ? `copy:${outlier.of}` : outlier.kind;
}
