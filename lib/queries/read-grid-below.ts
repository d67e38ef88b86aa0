import 'server-only';
import type { Asker } from './asker';
import { areasBelow, gridRowsByArea } from './grid-rows';
import type { GridRow } from './opened-views';
import { readableArea } from './readable-area';
import { rollupRows } from './rollup-rows';
import type { Basis } from './views';
import { yearFrame } from './year-frame';

/** The rows of a grid that its first page left out: the units of these areas, which stand directly below `area`; others are passed over. */
export async function readGridBelow(
  asker: Asker,
  of: { year: number; area: string; basis: Basis; areas: readonly string[] },
): Promise<GridRow[]> {
  const { db, user } = asker;
  const { edition, asOf } = await yearFrame(db, of.year);
  const [below] = await Promise.all([
    areasBelow(db, { ...of, asOf, named: [], countedTo: 0 }),
    readableArea(db, { user, area: of.area, asOf }),
  ]);
  const areas = below.areas.map(({ code }) => code).filter((code) => of.areas.includes(code));
  const { rows } = await rollupRows(db, { year: of.year, areas, basis: of.basis, asOf, edition });
  const byArea = await gridRowsByArea(db, { asOf, edition, rows });
  return areas.flatMap((area) => (byArea.get(area) ?? []).map((row) => ({ ...row, depth: 2 })));
}
