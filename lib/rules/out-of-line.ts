import type { Cells } from '@/lib/cells/cells';
import { type CellSpec, inputsOf } from '@/lib/editions/cells';
import type { CellKind, Edition } from '@/lib/editions/types';
import type { Apart, Finding } from './finding';
import { type Past, type PeerRange, rangeOf } from './past';
import { cut, deviationOfNormal, isFar, logOf, median } from './robust';

/** From this many own years on their scatter is asked too. */
const enoughYears = 3;
/** Fewer similar units say nothing. */
export const enoughUnits = 8;

/** From its first to its last tenth, a normal distribution spans this many standard deviations. */
const tenthsOfNormal = 2.5631;

/** What rules about the past are called: one a cell, so that each is explained on its own. */
export function outOfLineRule(code: string): string {
  return `out-of-line:${code}`;
}

/**
 * Typed cells that are out of line with the unit's own past; or, where last year is unknown, with similar units. Years
 * further back only ever take away what last year alone would say. Not checked: totals, which follow from typed cells, and blanks.
 */
export function outOfLine(edition: Edition, cells: Cells, past: Past): Finding[] {
  return inputsOf(edition).flatMap((spec) => {
    const value = cells[spec.code] ?? null;
    const apart = value === null ? null : apartFrom(spec, value, past);
    return value === null || apart === null ? [] : [finding(spec, value, apart)];
  });
}

function apartFrom({ code, kind }: CellSpec, value: bigint, { own, peers }: Past): Apart | null {
  // Nearly every value ends here: what is near to last year is in line, whatever else is known.
  const last = own[0]?.[code] ?? null;
  if (last !== null && !isBeyond(kind, value, last, last)) return null;
  const years = knownYears(own, code);
  const range = peers && peers.units >= enoughUnits ? peers.cells[code] : undefined;
  const isAmongPeers = !range || !isApartFromPeers(kind, value, range);
  if (years.length > 0 ? !isApartFromOwn(kind, value, years) : isAmongPeers) return null;
  // They agree only from the same side: a value that left its past towards them is not further confirmed by them.
  const agrees = range && !isAmongPeers && (last === null || value > last === value > range.high);
  return { own: years, peers: agrees && peers ? { kind: peers.kind, units: peers.units, ...range } : null };
}

/** The values of the years before, back to the first that is blank. */
function knownYears(own: readonly Cells[], code: string): bigint[] {
  const values: bigint[] = [];
  for (const table of own) {
    const value = table[code] ?? null;
    if (value === null) break;
    values.push(value);
  }
  return values;
}

function isApartFromOwn(kind: CellKind, value: bigint, years: readonly bigint[]): boolean {
  const { low, high } = rangeOf(years);
  if (!isBeyond(kind, value, low, high)) return false;
  if (years.length < enoughYears) return true;
  const logs = years.map((each) => logOf(kind, each));
  const middle = median(logs);
  const deviation = median(logs.map((each) => Math.abs(each - middle)));
  return deviationOfNormal * Math.abs(logOf(kind, value) - middle) > cut * deviation;
}

function isApartFromPeers(kind: CellKind, value: bigint, { low, middle, high }: PeerRange): boolean {
  if (!isBeyond(kind, value, low, high)) return false;
  const spread = (logOf(kind, high) - logOf(kind, low)) / tenthsOfNormal;
  return Math.abs(logOf(kind, value) - logOf(kind, middle)) > cut * spread;
}

/** Outside of the range, and far from its nearer end. */
function isBeyond(kind: CellKind, value: bigint, low: bigint, high: bigint): boolean {
  if (value > high) return isFar(kind, high, value);
  return value < low && isFar(kind, value, low);
}

function finding({ code }: CellSpec, value: bigint, apart: Apart): Finding {
  return {
    rule: outOfLineRule(code),
    kind: 'outOfLine',
    severity: 'warning',
    explainable: true,
    cells: [code],
    column: null,
    left: { cells: [code], values: [value], total: value },
    right: null,
    apart,
  };
}
