import { cellOf } from '@/lib/editions/cells';
import type { CellCode, Edition, Row, Section } from '@/lib/editions/types';
import { type Block, isHeadWord, isNumeric } from './block';
import { type Found, findPlace, type Reached } from './find-place';
import { columnsOf, type LabelHeads, labelHeadsIn, type MatrixHeads, matrixHeadsIn } from './heads';
import { keysOf, labelsOf } from './labels';
import { emptyPlacement, type Placement, type Why } from './placement';
import { isUnit, unitBeside, withUnit } from './written-unit';

type Line = { cells: readonly string[]; number: number; found: Found };
type Heads = { matrix: MatrixHeads; labels: LabelHeads };
/** What a line says: texts with their cells, and texts that have none. */
type Said = { values: [CellCode, string][]; left: [string, Why][] };

/** Whether the block carries labels, and not numbers alone. */
export function isLabelled(edition: Edition, block: Block): boolean {
  const lines = linesOf(edition, block, null);
  const named = lines.filter(({ found }) => found.place !== null || found.isAmbiguous).length;
  const worded = block.filter((cells) => /\p{Script=Han}{2}/u.test(cells[0] ?? '')).length;
  return named * 3 >= lines.length || (worded * 2 >= lines.length && (block[0]?.length ?? 0) > 1);
}

function linesOf(edition: Edition, block: Block, focused: Section | null): Line[] {
  let reached: Reached = { section: focused, subject: null, last: null };
  return block.map((cells, at) => {
    const found = findPlace(edition, cells, reached);
    reached = found.reached;
    return { cells, number: at + 1, found };
  });
}

/**
 * Places a block by its labels; what stands to the left of a label is taken for its numbering. `focused`: the section in which it is pasted, for labels that several sections print; `year`
 * tells the column of this year where several are copied.
 */
export function placeByLabel(
  edition: Edition,
  block: Block,
  { focused, year }: { focused: Section | null; year: number },
): Placement {
  const placement = emptyPlacement('labels');
  const lines = linesOf(edition, block, focused);
  const valueAt = valueColumn(edition, lines, year);
  const given = new Map<CellCode, string>();
  let heads: Heads = { matrix: new Map(), labels: new Map() };
  for (const line of lines) {
    const [matrix, labels] = [matrixHeadsIn(edition, line.cells), labelHeadsIn(edition, line.cells)];
    if (matrix || labels) {
      heads = {
        matrix: new Map([...heads.matrix, ...(matrix ?? [])]),
        labels: labels ?? heads.labels,
      };
      continue;
    }
    const { values, left } = saidBy(edition, line, { valueAt, heads });
    for (const [text, why] of left) placement.left.push({ row: line.number, text, why });
    for (const [code, text] of values.filter(([, text]) => text !== '')) {
      const [before, one] = [given.get(code), { code, text, row: line.number }];
      given.set(code, text);
      if (before === undefined)
        (cellOf(edition, code)?.parts ? placement.totals : placement.values).push(one);
      else if (before !== text) placement.left.push({ text, row: line.number, why: 'twice' });
    }
  }
  return placement;
}

function saidBy(
  edition: Edition,
  { cells, found }: Line,
  { valueAt, heads }: { valueAt: number; heads: Heads },
): Said {
  const { place, labelAt, reached } = found;
  const printed = cells.filter((cell) => cell !== '').join(' ');
  const numbers = cells.slice(labelAt + 1).filter(isNumeric);
  if (place?.row.kind === 'topics' || isTopics(edition, cells)) return none([[printed, 'topics']]);
  if (!place) {
    const bySubject = valuesBySubject(edition, cells, reached.subject, heads.labels);
    if (bySubject.length > 0) return { values: bySubject, left: [] };
    const value = cells[valueAt] ?? '';
    const hasValue = numbers.length > 0 || (cells.length > 1 && value !== '' && !isHeadWord(edition, value));
    return none(hasValue ? [[printed, found.isAmbiguous ? 'ambiguous' : 'noLabel']] : []);
  }
  if (place.row.kind === 'heading')
    return none(numbers.map(() => [printed, 'heading'] as [string, Why]).slice(0, 1));
  if (place.section.kind === 'matrix') {
    const columns = columnsOf(place.section, { cells, labelAt }, heads.matrix);
    return {
      values: columns.flatMap(([at, column]) =>
        column ? [[`${place.row.code}_${column.code}`, cells[at] ?? ''] as [CellCode, string]] : [],
      ),
      left: columns.flatMap(([at, column]) =>
        column ? [] : [[cells[at] ?? '', 'otherColumn'] as [string, Why]],
      ),
    };
  }
  // In a ragged block the unit of this row stands where other rows have their value.
  const at = isUnit(edition, cells[valueAt] ?? '')
    ? cells.findIndex((cell, column) => column > labelAt && isNumeric(cell))
    : valueAt;
  const others = cells.filter((cell, column) => column > labelAt && column !== at && isNumeric(cell));
  const written = unitBeside(edition, cells.slice(labelAt, at));
  return {
    values: [[place.row.code, withUnit(cells[at] ?? '', written, place.row.unit ?? '')]],
    left: others.map((cell) => [cell, 'otherColumn']),
  };
}

function none(left: [string, Why][]): Said {
  return { values: [], left };
}

/** Values of a table with its subjects down and its labels across. */
function valuesBySubject(
  edition: Edition,
  cells: readonly string[],
  subject: string | null,
  heads: LabelHeads,
): [CellCode, string][] {
  if (subject === null || !cells.some((cell) => keysOf(cell).some((key) => keysOf(subject).includes(key))))
    return [];
  const isOf = (row: Row | undefined) => row?.subject === subject;
  return [...heads].flatMap(([at, codes]) => {
    const code = codes.find((each) => isOf(cellOf(edition, each)?.row));
    return code ? [[code, cells[at] ?? ''] as [CellCode, string]] : [];
  });
}

/** Where this year's values stand: under their heading, else the first column of numbers behind the labels. */
function valueColumn(edition: Edition, lines: readonly Line[], year: number): number {
  const headings = [edition.columns[2], `${year}年度`, `${year}年`, String(year)];
  for (const { cells } of lines) {
    const at = cells.findIndex((cell) => headings.includes(cell.replace(/\s/g, '')));
    if (at >= 0) return at;
  }
  const labelled = lines.filter(({ found }) => found.place?.section.kind === 'list');
  const columns = labelled.flatMap(({ cells, found }) =>
    cells.flatMap((cell, at) => (at > found.labelAt && isNumeric(cell) ? [at] : [])),
  );
  return columns.length > 0 ? Math.min(...columns) : (labelled[0]?.found.labelAt ?? 0) + 1;
}

function isTopics(edition: Edition, cells: readonly string[]): boolean {
  const { topics } = labelsOf(edition);
  return topics !== null && cells.some((cell) => keysOf(cell).some((key) => key.startsWith(topics)));
}
