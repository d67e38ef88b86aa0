import { parseCell } from '@/lib/cells/parse';
import { cellOf } from '@/lib/editions/cells';
import type { CellCode, Edition, MatrixSection, Section } from '@/lib/editions/types';
import { type Block, isDash, isNumeric } from './block';
import { emptyPlacement, type Placement, type Way } from './placement';
import { isUnit, unitBeside, withUnit } from './written-unit';

/** A line of the printed table that a row of the block may stand for; null: it has no cell. */
type Slot = { code: CellCode | null; isEndOf: 'section' | 'form' | null };
type Counted = Exclude<Way, 'labels'>;

const ways: readonly Counted[] = ['printed', 'cells', 'inputs'];

/**
 * The ways in which a block can stand from the focused cell on, likeliest first; ways that come to the same are given once.
 * What tells them apart: printed totals that agree with their parts, numbers that would fall on headings, and an end that is
 * also the end of a section or of the form.
 */
export function placesFrom(edition: Edition, block: Block, from: CellCode): Placement[] {
  const section = cellOf(edition, from)?.section;
  if (!section) return [];
  const found = ways.map((way) =>
    section.kind === 'list'
      ? downList(edition, block, from, way)
      : acrossMatrix(edition, section, block, from, way),
  );
  const distinct = found.filter(
    ({ placement }, at) => !found.slice(0, at).some((other) => isSame(other.placement, placement)),
  );
  return distinct.sort((a, b) => b.score - a.score).map(({ placement }) => placement);
}

function isSame(one: Placement, other: Placement): boolean {
  const print = ({ values, totals, left }: Placement) => JSON.stringify([values, totals, left]);
  return print(one) === print(other);
}

type Scored = { placement: Placement; score: number };

function downList(edition: Edition, block: Block, from: CellCode, way: Counted): Scored {
  const slots = slotsFrom(edition, from, way);
  const placement = emptyPlacement(way);
  let score = 0;
  const numeric = block.map((cells) => cells.findIndex(isNumeric)).filter((at) => at >= 0);
  const valueAt = numeric.length > 0 ? Math.min(...numeric) : 0;
  block.forEach((cells, at) => {
    const [row, slot] = [at + 1, slots[at]];
    const others = cells.filter(
      (cell, column) => column !== valueAt && cell !== '' && !isUnit(edition, cell),
    );
    for (const text of others) placement.left.push({ row, text, why: 'otherColumn' });
    const own = cellOf(edition, slot?.code ?? '')?.unit ?? '';
    const text = withUnit(cells[valueAt] ?? '', unitBeside(edition, cells), own);
    score += put(edition, placement, slot ? slot.code : undefined, { text, row });
  });
  const end = slots[block.length - 1]?.isEndOf;
  return {
    placement,
    score: score + agreement(edition, placement) + (end === 'form' ? 6 : end === 'section' ? 3 : 0),
  };
}

/** Down the list sections from the focused cell on, as far as the next matrix. */
function slotsFrom(edition: Edition, from: CellCode, way: Counted): Slot[] {
  const first = edition.sections.findIndex((section) => section.rows.some((row) => row.code === from));
  const rest = edition.sections.slice(first);
  const matrix = rest.findIndex((section) => section.kind === 'matrix');
  const lists = matrix < 0 ? rest : rest.slice(0, matrix);
  const slots = lists.flatMap((section, at) => {
    const own: Slot[] = section.rows
      .filter((row) => way === 'printed' || isCounted(edition, row.code, way))
      .map(({ code }) => ({ code: cellOf(edition, code) ? code : null, isEndOf: null }));
    const last = own.at(-1);
    if (last) last.isEndOf = at === lists.length - 1 ? 'form' : 'section';
    const hasTitle = way === 'printed' && at > 0 && section.rows[0]?.number !== section.number;
    return hasTitle ? [{ code: null, isEndOf: null }, ...own] : own;
  });
  return slots.slice(slots.findIndex(({ code }) => code === from));
}

function isCounted(edition: Edition, code: CellCode, way: Counted): boolean {
  const spec = cellOf(edition, code);
  return spec !== undefined && (way !== 'inputs' || spec.parts === null);
}

function acrossMatrix(
  edition: Edition,
  section: MatrixSection,
  block: Block,
  from: CellCode,
  way: Counted,
): Scored {
  const placement = emptyPlacement(way);
  const [rows, columns] = [section.rows, section.columns].map((lines) =>
    lines.filter(
      (line) => (way === 'inputs' ? !line.sumOf : true) && !('kind' in line && line.kind === 'heading'),
    ),
  );
  const spec = cellOf(edition, from);
  const firstRow = rows?.findIndex(({ code }) => code === spec?.row.code) ?? 0;
  const firstColumn = columns?.findIndex(({ code }) => code === spec?.column?.code) ?? 0;
  let score = 0;
  block.forEach((cells, down) => {
    const row = rows?.[firstRow + down];
    cells.forEach((text, right) => {
      const column = columns?.[firstColumn + right];
      const code = row && column ? `${row.code}_${column.code}` : undefined;
      score += put(edition, placement, code, { text, row: down + 1 });
    });
  });
  const isWhole = firstRow + block.length === rows?.length;
  return { placement, score: score + agreement(edition, placement) + (isWhole ? 3 : 0) };
}

/** Notes one text; how much that speaks for this way of counting. `code` undefined: the form ends; null: a heading. */
function put(
  edition: Edition,
  { values, totals, left }: Placement,
  code: CellCode | null | undefined,
  { text, row }: { text: string; row: number },
): number {
  if (text === '') return code === null ? 1 : -0.5;
  if (code === undefined) {
    left.push({ row, text, why: 'beyondEnd' });
    return -4;
  }
  if (code === null) {
    if (isDash(text)) return 1;
    left.push({ row, text, why: 'heading' });
    return isNumeric(text) ? -4 : 0;
  }
  const spec = cellOf(edition, code);
  (spec?.parts ? totals : values).push({ code, text, row });
  return isNumeric(text) ? 0 : -1;
}

/** Printed totals whose parts are all in the block, and whether they agree; zeros say little. */
function agreement(edition: Edition, { values, totals }: Placement): number {
  const read = new Map(
    [...values, ...totals].flatMap(({ code, text }) => {
      const spec = cellOf(edition, code);
      const reading = spec ? parseCell(spec.kind, text, spec.unit) : null;
      return reading && 'value' in reading && reading.value !== null ? [[code, reading.value] as const] : [];
    }),
  );
  let score = 0;
  for (const { code } of totals) {
    const parts = cellOf(edition, code)?.parts?.map((part) => read.get(part)) ?? [];
    const total = read.get(code);
    if (total === undefined || parts.some((part) => part === undefined)) continue;
    const sum = parts.reduce<bigint>((before, part) => before + (part ?? 0n), 0n);
    if (sum !== total) score -= 2;
    else score += total === 0n ? 0.5 : 3;
  }
  return score;
}

/** The section that a block pasted at a cell belongs to. */
export function sectionAt(edition: Edition, from: CellCode): Section | null {
  return cellOf(edition, from)?.section ?? null;
}
