import type { MadeFrom, MadeFromAdjustment } from '@/lib/rollup/made-from';
import type { Omission } from '@/lib/rollup/omission';
import { groupBy } from '@/lib/rules/group-by';
import type { Status } from '@/lib/workflow/transitions';

export type NamedUnit = { code: string; name: string };

/** A return of the tree of a year, with the version of it that counts: at the top the submitted one, below the accepted one. */
export type TreeReturn = {
  unit: string;
  name: string;
  /** null at the top. */
  parent: string | null;
  status: Status;
  asksCorrection: boolean;
  /** null: it has none that counts. `madeFrom`: null where it was not compiled. */
  counts: { version: number; sha256: string; madeFrom: MadeFrom | null } | null;
};

/** A row of the ledger of an area that stands now. */
export type TreeAdjustment = { id: number; area: string; isApproved: boolean };

/** A unit that an area leaves out as things stand now; it counts only while the unit has no accepted version. */
export type TreeOmission = { area: string; unit: string };

/** Exactly what a published table was made from, all levels, the top first. */
export type PublishedFrom = {
  versions: { unit: string; area: string | null; version: number; sha256: string }[];
  adjustments: (MadeFromAdjustment & { area: string })[];
  omissions: (Omission & { area: string })[];
};

export type Inspected = {
  /** Units without an accepted version that no table names as left out; nothing below them is looked at. */
  missing: NamedUnit[];
  /** Units that count, but are being corrected or ask to be. */
  correcting: NamedUnit[];
  /** Areas whose table was made from something else than what counts now. */
  stale: NamedUnit[];
  /** Rows in these tables that no second person has approved. */
  unapproved: MadeFromAdjustment[];
  from: PublishedFrom;
};

/** Follows the table of the top down to every version that it was made from, and says what speaks against publishing it. */
export function inspectTree(
  returns: readonly TreeReturn[],
  adjustments: readonly TreeAdjustment[],
  omissions: readonly TreeOmission[] = [],
): Inspected {
  const children = groupBy(returns, ({ parent }) => parent);
  const ledger = groupBy(adjustments, ({ area }) => area);
  const leftOutNow = groupBy(omissions, ({ area }) => area);
  const approved = new Set(adjustments.filter(({ isApproved }) => isApproved).map(({ id }) => id));
  const found: Inspected = {
    missing: [],
    correcting: [],
    stale: [],
    unapproved: [],
    from: { versions: [], adjustments: [], omissions: [] },
  };
  const look = (it: TreeReturn) => {
    const { unit: area, counts } = it;
    if (counts) addTo(found.from, it, counts);
    const below = children.get(area) ?? [];
    const now = {
      rows: (ledger.get(area) ?? []).map(({ id }) => id),
      leftOut: (leftOutNow.get(area) ?? []).map(({ unit }) => unit),
    };
    if (counts?.madeFrom) {
      if (isStale(counts.madeFrom, below, now)) found.stale.push(named(it));
      found.unapproved.push(...counts.madeFrom.adjustments.filter(({ id }) => !approved.has(id)));
    }
    const leftOut = new Set(counts?.madeFrom?.omissions.own.map(({ unit }) => unit) ?? now.leftOut);
    for (const child of below) {
      if (child.counts === null) {
        if (!leftOut.has(child.unit)) found.missing.push(named(child));
        continue;
      }
      if (child.status !== 'accepted' || child.asksCorrection) found.correcting.push(named(child));
      look(child);
    }
  };
  for (const top of children.get(null) ?? []) look(top);
  return found;
}

function named({ unit, name }: TreeReturn): NamedUnit {
  return { code: unit, name };
}

function addTo(
  from: PublishedFrom,
  { unit, parent }: TreeReturn,
  { version, sha256, madeFrom }: NonNullable<TreeReturn['counts']>,
): void {
  from.versions.push({ unit, area: parent, version, sha256 });
  const area = { area: unit };
  from.adjustments.push(...(madeFrom?.adjustments ?? []).map((one) => ({ ...area, ...one })));
  from.omissions.push(...(madeFrom?.omissions.own ?? []).map((one) => ({ ...area, ...one })));
}

type Now = { rows: readonly number[]; leftOut: readonly string[] };

/** Whether other versions of its units count now than those that it holds, other rows of its ledger, or other units are left out. */
function isStale(madeFrom: MadeFrom, below: readonly TreeReturn[], { rows, leftOut }: Now): boolean {
  const held = madeFrom.versions.map(({ unit, sha256 }) => `${unit} ${sha256}`);
  const now = below.flatMap(({ unit, counts }) => (counts ? [`${unit} ${counts.sha256}`] : []));
  const counting = new Set(below.filter(({ counts }) => counts !== null).map(({ unit }) => unit));
  return (
    !isSame(held, now) ||
    !isSame(
      madeFrom.adjustments.map(({ id }) => id),
      rows,
    ) ||
    !isSame(
      madeFrom.omissions.own.map(({ unit }) => unit),
      leftOut.filter((unit) => !counting.has(unit)),
    )
  );
}

function isSame<T>(one: readonly T[], other: readonly T[]): boolean {
  const others = new Set(other);
  return one.length === others.size && one.every((each) => others.has(each));
}
