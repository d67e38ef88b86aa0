import { expect, test } from 'vitest';
import type { MatrixSection, Row } from '@/lib/editions/types';
import { matrixLayout } from './matrix-layout';

function row(code: string, level: number, more: Partial<Row> = {}): Row {
  return { code, label: code, level, kind: 'count', ...more };
}

function section(rows: Row[]): MatrixSection {
  return { kind: 'matrix', code: 'T', number: '三', title: 'T', columns: [{ code: 'a', label: 'a' }], rows };
}

function printed(rows: Row[]): string[] {
  return matrixLayout(section(rows)).lines.map(({ heads }) =>
    heads
      .map(
        ({ text, rowSpan, colSpan, isUpright }) =>
          `${text} ${rowSpan}×${colSpan}${isUpright ? ' upright' : ''}`,
      )
      .join(' | '),
  );
}

test.each([
  { why: 'rows of one level are labels only', rows: [row('A', 0), row('B', 0)], is: ['A 1×1', 'B 1×1'] },
  {
    why: 'a heading becomes a box over its rows, outer ones upright, and the others take the width that is left',
    rows: [
      row('R1', 0),
      row('R3', 0, { kind: 'heading', number: '三' }),
      row('R3_1', 1, { number: '(一)' }),
      row('R3_3', 1, { kind: 'heading', number: '(三)' }),
      row('x', 2, { number: '1.' }),
      row('y', 2),
      row('R3_7', 1),
      row('R4', 0),
    ],
    is: [
      'R1 1×3',
      '三、R3 4×1 upright | （一）R3_1 1×2',
      '（三）R3_3 2×1 | 1. x 1×1',
      'y 1×1',
      'R3_7 1×2',
      'R4 1×3',
    ],
  },
  {
    why: 'a merged group needs no heading row',
    rows: [row('L1', 0), row('L2', 0, { group: 'G' }), row('L3', 0, { group: 'G' })],
    is: ['L1 1×2', 'G 2×1 | L2 1×1', 'L3 1×1'],
  },
])('$why', ({ rows, is }) => expect(printed(rows)).toEqual(is));
