import type { Cells } from '@/lib/cells/cells';
import { filledSum } from '@/lib/cells/computed';
import { parseCell, type Unreadable } from '@/lib/cells/parse';
import { printCell } from '@/lib/cells/print';
import { type CellSpec, cellOf, inputsOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import { isDash } from './block';
import type { Given, Leftover, Placement } from './placement';

/** `after`: the plain number, or the text as it was where it cannot be read: it goes into the cell and is marked there. */
export type PlannedCell = {
  spec: CellSpec;
  before: string;
  after: string;
  /** As copied. */
  text: string;
  change: 'same' | 'filled' | 'changed';
  unreadable: Unreadable | null;
};
/** A total that the block prints and that is not what its cells add up to; money in 分. */
export type TotalTold = { spec: CellSpec; printed: string; sum: bigint };
export type Plan = {
  cells: PlannedCell[];
  totals: TotalTold[];
  /** For cells that may not be typed in. */
  locked: (Given & { spec: CellSpec })[];
  left: Leftover[];
};

/** The form as it is before pasting: what its cells hold, as typed, and which may be typed in. */
export type Standing = { textOf: (code: CellCode) => string; editable: ReadonlySet<CellCode> };

/** What pasting will do, cell by cell. Blanks of the block leave their cells as they are. */
export function planOf(edition: Edition, { values, totals, left }: Placement, standing: Standing): Plan {
  const known = values.flatMap((each) => {
    const spec = cellOf(edition, each.code);
    return spec ? [{ ...each, spec }] : [];
  });
  const cells = known
    .filter(({ code }) => standing.editable.has(code))
    .map(({ spec, text }) => planned(spec, standing.textOf(spec.code), text));
  const after = new Map(cells.map((cell) => [cell.spec.code, cell.after]));
  const inputs = Object.fromEntries(
    inputsOf(edition).map(({ code, kind, unit }) => {
      const reading = parseCell(kind, after.get(code) ?? standing.textOf(code), unit);
      return [code, 'value' in reading ? reading.value : null];
    }),
  );
  return {
    cells,
    totals: totals.flatMap((total) => disagreement(edition, total, inputs)),
    locked: known.filter(({ code }) => !standing.editable.has(code)),
    left,
  };
}

function planned(spec: CellSpec, before: string, text: string): PlannedCell {
  const [was, is] = [before, text].map((each) => parseCell(spec.kind, each, spec.unit));
  const after = is && 'value' in is ? printCell(spec.kind, is.value) : text;
  const isSame =
    was && 'value' in was && is && 'value' in is ? was.value === is.value : before.trim() === after;
  return {
    spec,
    before,
    after,
    text,
    change: isSame ? 'same' : before.trim() === '' ? 'filled' : 'changed',
    unreadable: is && 'unreadable' in is ? is.unreadable : null,
  };
}

/** Nothing is said while a part is blank. */
function disagreement(edition: Edition, { code, text }: Given, inputs: Cells): TotalTold[] {
  const spec = cellOf(edition, code);
  const { value: sum, blanks } = filledSum(edition, code, inputs);
  if (!spec || sum === null || blanks > 0 || isDash(text)) return [];
  const reading = parseCell(spec.kind, text, spec.unit);
  if ('value' in reading && reading.value === sum) return [];
  return [{ spec, printed: 'value' in reading ? printCell(spec.kind, reading.value) : text, sum }];
}
