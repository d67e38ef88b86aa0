// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
// biome-ignore-all lint/a11y/useSemanticElements: rows and columns that are off screen do not exist, which a table cannot tell
import { memo } from 'react';
import { printGrouped } from '@/lib/cells/print';
import type { CellSpec } from '@/lib/editions/cells';
import { isInSpan, type Span } from './block';
import { cellId, type Frame } from './frame';
import styles from './grid.module.css';
import type { Values } from './grid-tree';
import { type Head, LineHead } from './line-head';

type Props = {
  /** 1 is the pinned total. */
  row: number;
  /** In px; null for what is pinned. */
  top: number | null;
  tone: 'total' | 'group' | 'unit' | 'adjustments';
  head: Head;
  values: Values;
  frame: Frame;
  /** Column of the cell cursor when it stands in this row. */
  cursor: number | null;
  span: Span;
  /** It is the unit that was looked for. */
  isFound?: boolean;
};

/** One row of the grid. Renders again only when its figures, the columns on screen or its own cursor change. */
export const GridLine = memo(function GridLine(props: Props) {
  const { row, top, tone, head, values, frame, cursor, span, isFound } = props;
  return (
    <div
      role="row"
      aria-rowindex={row + 1}
      aria-level={head.level}
      aria-expanded={head.expanded ?? undefined}
      className={styles.line}
      data-tone={tone}
      data-row={row}
      data-found={isFound || undefined}
      style={{ width: frame.width, transform: top === null ? undefined : `translateY(${top}px)` }}
    >
      <LineHead
        {...{ row, head }}
        unit={frame.unit}
        status={frame.status}
        focused={cursor === 0}
        selected={isInSpan(span, 0)}
      />
      <div role="presentation" className={styles.gap} style={{ width: frame.gap }} />
      {frame.columns.map(({ spec, at, column, width }) => (
        <Figure
          key={spec.code}
          {...{ spec, row, column, width }}
          value={values[at] ?? null}
          focused={cursor === column}
          selected={isInSpan(span, column)}
        />
      ))}
    </div>
  );
});

type FigureProps = {
  spec: CellSpec;
  row: number;
  column: number;
  width: number;
  value: bigint | null;
  focused: boolean;
  selected: boolean;
};

const Figure = memo(function Figure(props: FigureProps) {
  const { spec, row, column, width, value, focused, selected } = props;
  return (
    <div
      role="gridcell"
      id={cellId(row, column)}
      aria-colindex={column + 2}
      aria-selected={selected}
      className={styles.figure}
      data-column={column}
      data-cursor={focused || undefined}
      data-zero={value === 0n || undefined}
      data-computed={spec.parts !== null || undefined}
      style={{ width }}
    >
      {printGrouped(spec.kind, value)}
    </div>
  );
});
