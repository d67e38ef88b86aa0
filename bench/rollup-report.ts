import { percentile } from './percentile';
import type { Answered } from './rollup-measure';

const widths = [7, 23, 8, 8, 9, 9, 9, 5, 9, 11, 11];

export const heading = [
  line([
    'units',
    'question',
    'area',
    'children',
    'SQL p50',
    'app p50',
    'app p98',
    '×',
    'rows',
    '= full scan',
    'p98 ≤ 25 ms',
  ]),
  `|${widths.map((width, at) => `${'-'.repeat(width + 1)}${at === 1 || at === 2 ? '-' : ':'}`).join('|')}|`,
].join('\n');

export type Told = {
  units: number;
  question: string;
  area: string;
  children: number;
  answered: Answered;
  /** null: not compared. */
  isEqual: boolean | null;
  goal: number | null;
};

/** One row of the table, in Markdown. */
export function row({ units, question, area, children, answered, isEqual, goal }: Told): string {
  const [plain, app, worst] = [
    percentile(answered.plain, 0.5),
    percentile(answered.app, 0.5),
    percentile(answered.app, 0.98),
  ];
  return line([
    String(units),
    question,
    area,
    String(children),
    ...[plain, app, worst].map(milliseconds),
    (app / plain).toFixed(1),
    String(answered.rows),
    isEqual === null ? '' : isEqual ? 'yes' : 'NO',
    goal === null ? '' : worst <= goal ? 'yes' : 'no',
  ]);
}

function milliseconds(time: number): string {
  return time < 100 ? time.toFixed(1) : time.toFixed(0);
}

function line(cells: readonly string[]): string {
  const padded = cells.map((cell, at) =>
    at === 1 || at === 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
  );
  return `| ${padded.join(' | ')} |`;
}
