import type { ReturnKind, Status } from '@/lib/workflow/transitions';
import { compilePath, type Look } from './address';

type Target = { unit: { code: string }; kind: ReturnKind; status: Status };

/** Where a unit's figures come from: an area's own compiled table, a return under review, or a return as it stands. */
export function unitPath(
  year: number,
  { unit, kind, status }: Target,
  look: Pick<Look, 'view' | 'basis' | 'cell'>,
): string {
  const { view, basis, cell } = look;
  if (kind === 'compiled' && status !== 'submitted')
    return compilePath(year, unit.code, { view, basis, cell });
  return status === 'draft' ? `/years/${year}/returns/${unit.code}` : `/years/${year}/review/${unit.code}`;
}
