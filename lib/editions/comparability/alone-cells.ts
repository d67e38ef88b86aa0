import { cellsOf } from '../cells';
import type { CellCode, Edition } from '../types';
import type { Alone } from './comparability';

/** The cells that an entry names: as they are listed, or every cell in its columns. A column that the form lacks stands for itself. */
export function aloneCells(edition: Edition, alone: Alone): readonly CellCode[] {
  if ('cells' in alone) return alone.cells;
  return alone.columns.flatMap((column) => {
    const codes = cellsOf(edition).flatMap((spec) =>
      spec.section.code === alone.section && spec.column?.code === column ? [spec.code] : [],
    );
    return codes.length > 0 ? codes : [`${alone.section}.${column}`];
  });
}
