import 'server-only';
import { foldRollup } from '@/lib/db/sql/rollup-fold';
import { adjustmentsOf } from '@/lib/db/sql/rollup-live';
import { cellOf, dependantsOf } from '@/lib/editions/cells';
import { Refusal } from '@/lib/refusal';
import type { Asker } from './asker';
import { readableArea } from './readable-area';
import { rollupRows } from './rollup-rows';
import { unitsAt } from './unit-rows';
import type { Basis, RollupCell } from './views';
import { yearFrame } from './year-frame';

/** One total of an area opened: what each direct child contributes, and the adjustments of it and of the cells it sums. */
export async function readRollupCell(
  asker: Asker,
  of: { year: number; area: string; code: string; basis: Basis },
): Promise<RollupCell> {
  const { db, user } = asker;
  const { edition, asOf } = await yearFrame(db, of.year);
  await readableArea(db, { user, area: of.area, asOf });
  const spec = cellOf(edition, of.code);
  if (!spec) throw new Refusal('notFound');
  const { parts, rows } = await rollupRows(db, {
    year: of.year,
    areas: [of.area],
    basis: of.basis,
    asOf,
    edition,
  });
  const units = await unitsAt(db, { units: rows.map((row) => row.source.unit), asOf });
  const views = new Map(units.map((unit) => [unit.code, unit]));
  return {
    code: of.code,
    total: foldRollup(edition, of.area, parts)[of.code] ?? null,
    units: rows.flatMap(({ source, cells }) => {
      const unit = views.get(source.unit);
      const { kind, status, version, by, at } = source;
      return unit ? [{ unit, kind, status, version, value: cells[of.code] ?? null, by, at }] : [];
    }),
    adjustments: adjustmentsOf(of.area, parts).filter(
      ({ cell }) => cell === of.code || dependantsOf(edition, cell).includes(of.code),
    ),
  };
}
