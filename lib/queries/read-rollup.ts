import 'server-only';
import { liveRollup } from '@/lib/db/sql/rollup-live';
import type { RollupSource } from '@/lib/db/sql/rollup-parts';
import { evaluate } from '@/lib/rules/evaluate';
import type { Asker } from './asker';
import { lastYearsOf } from './past-years';
import { readableArea } from './readable-area';
import { unitsAt } from './unit-rows';
import type { Basis, Rollup, RollupCounts } from './views';
import { yearFrame } from './year-frame';

/** An area's table as its units' returns stand now, for the office of the area and those above. */
export async function readRollup(
  asker: Asker,
  of: { year: number; area: string; basis: Basis },
): Promise<Rollup> {
  const { db, user } = asker;
  const frame = await yearFrame(db, of.year);
  const { view: year, edition, asOf } = frame;
  const area = await readableArea(db, { user, area: of.area, asOf });
  const [live, lastYears] = await Promise.all([
    liveRollup(db, { ...of, asOf, edition }),
    lastYearsOf(db, { year: of.year, units: [of.area], edition }),
  ]);
  const missing = live.children.filter((child) => child.source === 'none').map((child) => child.unit);
  const lastYear = lastYears.get(of.area) ?? null;
  return {
    year,
    area,
    edition: edition.id,
    basis: of.basis,
    cells: live.cells,
    lastYear,
    made: live.made,
    counts: countsOf(live.children),
    missing: missing.length > 0 ? await unitsAt(db, { units: missing, asOf }) : [],
    findings: evaluate(edition, live.cells, { topics: live.topics, lastYear }),
    adjustments: live.adjustments,
    named: live.named,
    omissions: live.omissions,
    fingerprint: live.fingerprint,
    topics: live.topics,
  };
}

function countsOf(children: readonly RollupSource[]): RollupCounts {
  const counts: RollupCounts = { units: 0, unopened: 0, draft: 0, submitted: 0, returned: 0, accepted: 0 };
  for (const child of children) {
    counts.units += 1;
    counts[child.status] += 1;
    if (child.kind === 'entered' && child.status === 'draft' && child.revision === 0) counts.unopened += 1;
  }
  return counts;
}
