import type { GridRow } from '@/lib/queries/opened-views';
import type { UnitKind } from '@/lib/queries/views';

/** A row of a made-up area `city`, accepted; a county's is compiled. */
export function rowOf(
  code: string,
  kind: UnitKind,
  parent: string,
  values: GridRow['values'],
  depth = 1,
): GridRow {
  const unit = { code, name: code, kind, parent, path: [parent, code] };
  return {
    unit,
    depth,
    kind: kind === 'county' ? 'compiled' : 'entered',
    status: 'accepted',
    opened: true,
    version: 1,
    values,
  };
}
