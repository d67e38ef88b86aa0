import { type CellSpec, cellOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';

/** How many units contribute to a cell; to a computed one as many as to the part that most contribute to. */
export function madeOf(edition: Edition, spec: CellSpec, made: Readonly<Record<CellCode, number>>): number {
  if (spec.parts === null) return made[spec.code] ?? 0;
  const parts = spec.parts.flatMap((part) => cellOf(edition, part) ?? []);
  return Math.max(0, ...parts.map((part) => madeOf(edition, part, made)));
}
