import 'server-only';
import { cellOf } from '@/lib/editions/cells';
import { Refusal } from '@/lib/refusal';
import type { Asker } from './asker';
import type { RollupCell, RollupPart, WayStep } from './opened-views';
import { readFigure } from './read-figure';
import { readableArea } from './readable-area';
import { type LevelOf, openLevel } from './rollup-level';
import type { Basis } from './views';
import type { WayView } from './why-views';
import { yearFrame } from './year-frame';

/**
 * `version`: of the area's own table; absent: as its units' returns stand now. `way`: codes of the units that are opened, each one
 * directly below the one before.
 */
type Of = {
  year: number;
  area: string;
  code: string;
  basis: Basis;
  version?: number | undefined;
  way?: readonly string[];
};

/** One total of an area opened: what each direct child contributes, and the adjustments of it and of the cells it sums. */
export async function readRollupCell(asker: Asker, of: Of): Promise<RollupCell> {
  const { cell, figure } = await readWay(asker, of);
  if (figure) throw new Refusal('notFound');
  return cell;
}

/**
 * A total opened along a way, through exactly the versions that it contains, however their areas' tables stand now. Refuses a way
 * that leads nowhere as not found.
 */
export async function readWay(asker: Asker, of: Of): Promise<WayView> {
  const { db, user } = asker;
  const frame = await yearFrame(db, of.year);
  const area = await readableArea(db, { user, area: of.area, asOf: frame.asOf });
  const { code } = of;
  if (!cellOf(frame.edition, code)) throw new Refusal('notFound');
  const open = (level: Omit<LevelOf, 'code'>) => openLevel(db, frame, { ...level, code });
  let cell = await open({ area, from: of.version ? { version: of.version } : { basis: of.basis } });
  const way: WayStep[] = [];
  for (const [at, step] of (of.way ?? []).entries()) {
    const part = cell.units.find(({ unit }) => unit.code === step);
    if (!part) throw new Refusal('notFound');
    way.push({ unit: part.unit, version: part.version, value: part.value });
    if (opensFurther(part)) {
      const from = part.version === null ? { basis: of.basis } : { version: part.version };
      cell = await open({ area: part.unit, from });
    } else if (at + 1 === of.way?.length) {
      const { version } = part;
      const figure = await readFigure(asker, {
        year: of.year,
        unit: step,
        code,
        version: version ?? undefined,
      });
      return { cell: { ...cell, way }, figure };
    } else throw new Refusal('notFound');
  }
  return { cell: { ...cell, way }, figure: null };
}

/** An area's table that has units of its own to tell. */
function opensFurther({ kind, source }: RollupPart): boolean {
  return kind === 'compiled' && source !== 'none';
}
