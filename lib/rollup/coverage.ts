import type { ReturnKind, Status } from '@/lib/workflow/transitions';

/** How many reporting units (those that enter a table of their own) stand below an area, and how many of them are in its total. */
export type Covered = { counted: number; of: number };

/** Of a year and of the year before; `before` is null where that is not known, as of a table that was entered. */
export type Coverage = { now: Covered; before: Covered | null };

/** Which returns are added up, as `lib/db/sql/rollup-nodes.ts` reads them. */
type Basis = 'accepted' | 'submitted' | 'all';

export type CoveredRow = {
  unit: { code: string; parent: string | null };
  kind: ReturnKind;
  status: Status;
  revision: number;
  acceptedVersion: number | null;
};

/** Where a return's figures come from on a basis: a frozen version, its draft, the returns below it, or nowhere. */
export function sourceOf(row: CoveredRow, basis: Basis): 'version' | 'draft' | 'below' | 'none' {
  const isAccepted = basis === 'all' ? row.status === 'accepted' : row.acceptedVersion !== null;
  if (isAccepted || (basis !== 'accepted' && row.status === 'submitted')) return 'version';
  if (basis === 'accepted') return 'none';
  if (row.kind === 'compiled') return 'below';
  return basis === 'all' && row.revision > 0 ? 'draft' : 'none';
}

/**
 * The reporting units of an area and those in its total. A version of an area below holds every unit below that area but those that
 * it names as left out (`omitted`): no table goes up without the one or the other.
 */
export function coveredOf(
  area: string,
  of: { rows: readonly CoveredRow[]; basis: Basis; omitted: ReadonlySet<string> },
): Covered {
  const below = byParent(of.rows);
  const count = (parent: string, how: 'live' | 'frozen' | 'out'): Covered => {
    const all: Covered = { counted: 0, of: 0 };
    for (const row of below.get(parent) ?? []) {
      const source = how === 'live' ? sourceOf(row, of.basis) : 'version';
      const isOut = how === 'out' || source === 'none' || (how === 'frozen' && of.omitted.has(row.unit.code));
      const deeper = isOut ? 'out' : source === 'below' ? 'live' : 'frozen';
      const found = row.kind === 'entered' ? { counted: isOut ? 0 : 1, of: 1 } : count(row.unit.code, deeper);
      all.counted += found.counted;
      all.of += found.of;
    }
    return all;
  };
  return count(area, 'live');
}

function byParent(rows: readonly CoveredRow[]): Map<string | null, CoveredRow[]> {
  const found = new Map<string | null, CoveredRow[]>();
  for (const row of rows) {
    const siblings = found.get(row.unit.parent);
    if (siblings) siblings.push(row);
    else found.set(row.unit.parent, [row]);
  }
  return found;
}

/** Whether a change on the year before says less than it seems to, because one of the two totals leaves units out. */
export function isUnlike({ now, before }: Coverage): boolean {
  return isPart(now) || (before !== null && isPart(before));
}

export function isPart({ counted, of }: Covered): boolean {
  return counted < of;
}
