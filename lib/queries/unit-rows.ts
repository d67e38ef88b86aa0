import 'server-only';
import type { Place } from '@/lib/access/roles';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { Refusal } from '@/lib/refusal';
import type { UnitKind, UnitView } from './views';

/** A unit as SQL selects it with `unitColumns`, from `unit_period p`. */
export type UnitRow = { code: string; name: string; unitKind: UnitKind; parent: string | null; path: string };

export const unitColumns = Prisma.sql`p.unit_code as code, p.name, p.kind as "unitKind", p.parent_code as parent, p.path`;

/** `unit_period p` as the tree stood on that day (`YYYY-MM-DD`). */
export function inTree(asOf: string): Prisma.Sql {
  return Prisma.sql`p.valid_from <= ${asOf}::date and (p.valid_to is null or p.valid_to > ${asOf}::date)`;
}

export function unitView(row: UnitRow): UnitView {
  const path = row.path.split('/').filter((code) => code !== '');
  return { code: row.code, name: row.name, kind: row.unitKind, parent: row.parent, path };
}

export function placeOf(unit: UnitView): Place {
  return { unit: unit.code, ancestors: unit.path.slice(0, -1).reverse() };
}

/** Refuses `notFound` when the tree of that day has no such unit; does not ask what the asker may see. */
export async function unitAt(db: Db, at: { unit: string; asOf: string }): Promise<UnitView> {
  const [row] = await db.$queryRaw<UnitRow[]>(
    Prisma.sql`select ${unitColumns} from unit_period p where p.unit_code = ${at.unit} and ${inTree(at.asOf)}`,
  );
  if (!row) throw new Refusal('notFound');
  return unitView(row);
}

/** Units by code, as the tree stood on that day, in its order. */
export async function unitsAt(db: Db, at: { units: readonly string[]; asOf: string }): Promise<UnitView[]> {
  const rows = await db.$queryRaw<UnitRow[]>(Prisma.sql`
    select ${unitColumns} from unit_period p
     where p.unit_code = any(${[...at.units]}::text[]) and ${inTree(at.asOf)} order by p.position, p.unit_code`);
  return rows.map(unitView);
}
