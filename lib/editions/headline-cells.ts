import { type CellSpec, cellsOf } from './cells';
import type { Edition } from './types';

/**
 * The figure that each section opens with: of a list its first row, of a matrix the grand total of its first row. What a unit weighs
 * in the whole is measured by one of these.
 */
export function headlineCells(edition: Edition): readonly CellSpec[] {
  return edition.sections.flatMap((section) => {
    const own = cellsOf(edition).filter((spec) => spec.section === section);
    const first = own.filter((spec) => spec.row === own[0]?.row);
    const headline = first.find((spec) => spec.column?.sumOf) ?? first[0];
    return headline ? [headline] : [];
  });
}

/**
 * The headlines that speak for the whole form: its first, and the first that the form itself adds up, since most of the form divides it
 * up further (收到申请数, 本年新收政府信息公开申请数量).
 */
export function leadCells(edition: Edition): readonly CellSpec[] {
  const [first, ...others] = headlineCells(edition);
  const sum = others.find((spec) => spec.parts !== null);
  return [first, first?.parts === null ? sum : undefined].filter((spec) => spec !== undefined);
}
