import 'server-only';
import type { Cells, Topic } from '@/lib/cells/cells';
import type { Db } from '@/lib/db/client';
import type { Edition } from '@/lib/editions/types';
import { pastYearsOf } from '@/lib/queries/past-years';
import { rememberedPeers } from '@/lib/queries/peers';
import { evaluate } from '@/lib/rules/evaluate';
import type { Finding } from '@/lib/rules/finding';
import { type Past, pastOf } from '@/lib/rules/past';

type Saved = {
  year: number;
  unit: string;
  cells: Cells;
  topics: readonly Topic[] | null;
  lastYear: Cells | null;
  /** The unit's kind, and the root of its tree; null: it is not in the tree of that year. */
  unitKind: string | null;
  root: string | null;
};

/**
 * What is found in a table that was just saved. The years before last year and similar units are asked only where last
 * year alone is unknown or would speak: they can but take that away or add to what it says.
 */
export async function savedFindings(db: Db, edition: Edition, saved: Saved): Promise<Finding[]> {
  const { year, unit, cells, topics, lastYear, unitKind, root } = saved;
  const check = (past: Past) => evaluate(edition, cells, { topics, lastYear, past });
  if (lastYear) {
    const found = check({ own: [lastYear], peers: null });
    if (!found.some(({ apart }) => apart)) return found;
  }
  const earlier = lastYear ? await pastYearsOf(db, { year, units: [unit], edition }) : new Map();
  const peers = unitKind && root ? await rememberedPeers(db, { year, kind: unitKind, root, edition }) : null;
  return check(pastOf(year, earlier.get(unit) ?? [], peers));
}
