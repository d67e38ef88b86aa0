import 'server-only';
import { rollupOf } from '@/lib/db/sql/rollup-live';
import type { RollupSource } from '@/lib/db/sql/rollup-parts';
import { cellsOf } from '@/lib/editions/cells';
import { spreadsOf } from '@/lib/rollup/spread';
import { evaluate } from '@/lib/rules/evaluate';
import type { Asker } from './asker';
import { lastYearsOf } from './past-years';
import { readableArea } from './readable-area';
import { rollupRows } from './rollup-rows';
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
  const [{ parts, rows }, lastYears] = await Promise.all([
    rollupRows(db, { ...of, areas: [of.area], asOf, edition }),
    lastYearsOf(db, { year: of.year, units: [of.area], edition }),
  ]);
  const live = rollupOf({ ...of, edition }, parts);
  const units = await unitsAt(db, { units: live.children.map(({ unit }) => unit), asOf });
  const missing = new Set(live.children.filter(({ source }) => source === 'none').map(({ unit }) => unit));
  const lastYear = lastYears.get(of.area) ?? null;
  return {
    year,
    area,
    edition: edition.id,
    basis: of.basis,
    cells: live.cells,
    lastYear,
    made: live.made,
    spread: spreadsOf(
      cellsOf(edition).map(({ code }) => code),
      rows.map(({ source: { unit }, cells }) => ({ unit, cells })),
    ),
    counts: countsOf(live.children),
    children: units.map(({ code, name }) => ({ code, name })),
    missing: units.filter(({ code }) => missing.has(code)),
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
