import type { Cells } from '@/lib/cells/cells';
import { cellsOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import type { MadeFrom, MadeFromAdjustment } from './made-from';
import type { Omission } from './omission';

/** A frozen table, and the same table as it would be made now. */
export type Compared = Pick<MadeFrom, 'fingerprint' | 'versions' | 'adjustments' | 'omissions'> & {
  cells: Cells;
};

/**
 * How a direct child stands otherwise than when the table was made: it has a newer version, has joined, was left out by name and
 * counts now, or is not counted any more. Versions by number; null: none counted.
 */
export type UnitChange = {
  unit: string;
  change: 'newer' | 'joined' | 'nowIn' | 'gone';
  was: number | null;
  now: number | null;
};

export type AdjustmentChange = { change: 'added' | 'removed'; adjustment: MadeFromAdjustment };

/** Of a unit that counts neither then nor now: it is named since, is waited for again, or has another reason. */
export type OmissionChange = { change: 'added' | 'removed' | 'reworded'; omission: Omission };

/** `by`: now less was, exactly; null where one of them is blank. Money in 分. */
export type CellChange = { code: CellCode; was: bigint | null; now: bigint | null; by: bigint | null };

/** What has changed since a table was made; `isStale` where anything has, whether or not a figure moved. */
export type Staleness = {
  isStale: boolean;
  units: UnitChange[];
  adjustments: AdjustmentChange[];
  omissions: OmissionChange[];
  cells: CellChange[];
};

/** Compares a frozen table with what it would be made from now. Units and cells in the order of `now` and of the edition. */
export function stalenessOf(edition: Edition, then: Compared, now: Compared): Staleness {
  return {
    isStale: then.fingerprint !== now.fingerprint,
    units: unitChanges(then, now),
    adjustments: adjustmentChanges(then, now),
    omissions: omissionChanges(then, now),
    cells: cellsOf(edition).flatMap(({ code }) => cellChange(code, then.cells, now.cells)),
  };
}

function unitChanges(then: Compared, now: Compared): UnitChange[] {
  const before = new Map(then.versions.map((each) => [each.unit, each]));
  const after = new Set(now.versions.map(({ unit }) => unit));
  const leftOut = new Set(then.omissions.own.map(({ unit }) => unit));
  const changed = now.versions.flatMap(({ unit, version, sha256 }): UnitChange[] => {
    const counted = before.get(unit);
    if (counted && counted.version === version && counted.sha256 === sha256) return [];
    const change = counted ? 'newer' : leftOut.has(unit) ? 'nowIn' : 'joined';
    return [{ unit, change, was: counted?.version ?? null, now: version }];
  });
  const gone = then.versions
    .filter(({ unit }) => !after.has(unit))
    .map(({ unit, version }): UnitChange => ({ unit, change: 'gone', was: version, now: null }));
  return [...changed, ...gone];
}

/** Rows never change, they are added and taken back. */
function adjustmentChanges(then: Compared, now: Compared): AdjustmentChange[] {
  return [
    ...without(now.adjustments, then.adjustments).map((adjustment) => ({
      change: 'added' as const,
      adjustment,
    })),
    ...without(then.adjustments, now.adjustments).map((adjustment) => ({
      change: 'removed' as const,
      adjustment,
    })),
  ];
}

function without(rows: readonly MadeFromAdjustment[], others: readonly MadeFromAdjustment[]) {
  const known = new Set(others.map(({ id }) => id));
  return rows.filter(({ id }) => !known.has(id));
}

function omissionChanges(then: Compared, now: Compared): OmissionChange[] {
  const before = new Map(then.omissions.own.map((each) => [each.unit, each]));
  const after = new Set(now.omissions.own.map(({ unit }) => unit));
  const counted = new Set([...then.versions, ...now.versions].map(({ unit }) => unit));
  const named = now.omissions.own.flatMap((omission): OmissionChange[] => {
    const known = before.get(omission.unit);
    if (counted.has(omission.unit) || known?.reason === omission.reason) return [];
    return [{ change: known ? 'reworded' : 'added', omission }];
  });
  const back = then.omissions.own
    .filter(({ unit }) => !after.has(unit) && !counted.has(unit))
    .map((omission): OmissionChange => ({ change: 'removed', omission }));
  return [...named, ...back];
}

function cellChange(code: CellCode, before: Cells, after: Cells): CellChange[] {
  const [was, now] = [before[code] ?? null, after[code] ?? null];
  if (was === now) return [];
  return [{ code, was, now, by: was === null || now === null ? null : now - was }];
}
