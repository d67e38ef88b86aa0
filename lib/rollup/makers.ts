import type { Cells, Topic } from '@/lib/cells/cells';
import { shares } from '@/lib/cells/shares';
import { topicsRowOf } from '@/lib/editions/cells';
import { typedCellsOf } from '@/lib/editions/typed-cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import type { Finding } from '@/lib/rules/finding';

/** A unit's accepted table, with what the rules say of it and how the unit explained that. */
export type UnitTable = {
  unit: string;
  cells: Cells;
  topics: readonly Topic[] | null;
  findings: readonly Finding[];
  explanations: Readonly<Record<string, string>>;
  /** Its return can be sent back now. */
  isReturnable: boolean;
};

/** One unit behind a compiled cell. Money in 分; `share` in percent with one decimal, null where nothing is to be shared. */
export type Maker = {
  unit: string;
  value: bigint | null;
  share: number | null;
  /** What the unit's own table breaks about this cell, with its explanation if there is one; hints are left aside. */
  signs: { finding: Finding; explanation: string | null }[];
  /** Proposed for sending back. */
  isMeant: boolean;
};

/** If it takes more units than these to make most of a cell, none of them stands out. */
const few = 5;

/**
 * The units that make a compiled cell: first those that add to it and explained a finding about it, then those with one that nobody explained (as
 * when last year was corrected meanwhile), each by size. Proposed are the returnable ones with such a sign; where there are none,
 * the few largest that make more than half.
 */
export function makersOf(edition: Edition, code: CellCode, tables: readonly UnitTable[]): Maker[] {
  const isTopics = topicsRowOf(edition)?.code === code;
  const about = new Set([code, ...typedCellsOf(edition, code)]);
  const parts = shares(tables.map((table) => amountOf(edition, code, table) ?? 0n));
  const makers = tables.map((table, at) => ({
    unit: table.unit,
    value: amountOf(edition, code, table),
    share: parts[at] ?? null,
    signs: signsOf(table, about),
    isReturnable: table.isReturnable,
    isTopics,
  }));
  const sorted = makers.toSorted((a, b) => rank(a) - rank(b) || bySize(a, b));
  const meant = meantOf(sorted);
  return sorted.map(({ isReturnable: _, isTopics: __, ...maker }) => ({
    ...maker,
    isMeant: meant.has(maker.unit),
  }));
}

/** The topics row counts for as much as its topics. */
function amountOf(edition: Edition, code: CellCode, { cells, topics }: UnitTable): bigint | null {
  if (topicsRowOf(edition)?.code !== code) return cells[code] ?? null;
  return topics?.reduce((sum, { count }) => sum + count, 0n) ?? null;
}

function signsOf({ findings, explanations }: UnitTable, about: ReadonlySet<CellCode>): Maker['signs'] {
  return findings
    .filter(({ severity, cells }) => severity !== 'hint' && cells.some((cell) => about.has(cell)))
    .map((finding) => ({ finding, explanation: explanations[finding.rule]?.trim() || null }));
}

type Ranked = Omit<Maker, 'isMeant'> & { isReturnable: boolean; isTopics: boolean };

function rank(maker: Ranked): number {
  if (!isSigned(maker)) return 2;
  return maker.signs.some(({ explanation }) => explanation !== null) ? 0 : 1;
}

/** A sign at a cell to which the unit adds nothing is about the rule's other cells; topics are missed where there are none. */
function isSigned({ value, signs, isTopics }: Ranked): boolean {
  return signs.length > 0 && (isTopics || (value !== null && value !== 0n));
}

function bySize(a: Ranked, b: Ranked): number {
  const [one, other] = [a.value ?? -1n, b.value ?? -1n];
  return one === other ? 0 : one > other ? -1 : 1;
}

function meantOf(sorted: readonly Ranked[]): Set<string> {
  const signed = sorted.filter((maker) => maker.isReturnable && isSigned(maker));
  if (signed.length > 0) return new Set(signed.map(({ unit }) => unit));
  const total = sorted.reduce((sum, { value }) => sum + (value ?? 0n), 0n);
  const most = new Set<string>();
  let reached = 0n;
  for (const { unit, value, isReturnable } of sorted) {
    if (reached * 2n > total || value === null || value === 0n) break;
    reached += value;
    if (isReturnable) most.add(unit);
    if (most.size > few) return new Set();
  }
  return most;
}
