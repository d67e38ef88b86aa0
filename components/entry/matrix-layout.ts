import { ancestorsOf } from '@/lib/editions/names';
import { numberedLabel } from '@/lib/editions/printed-number';
import type { MatrixSection, Row } from '@/lib/editions/types';

/** A head at the left of the table: a label over its rows, merged, or the label of the row itself. */
export type RowHead = {
  key: string;
  text: string;
  rowSpan: number;
  colSpan: number;
  /** Set down the page: an outer head of several levels. */
  isUpright: boolean;
  row: Row | null;
};
export type MatrixLine = { row: Row; heads: RowHead[] };
export type MatrixLayout = { depth: number; lines: MatrixLine[] };

type Outer = { key: string; text: string };

/** What a row is printed under, outermost first: headings above it, then its merged group and subject. */
function outersOf(section: MatrixSection, row: Row): Outer[] {
  const headings = ancestorsOf(section, row).filter((each) => each.kind === 'heading');
  const merged = [row.group, row.subject].filter((text) => text !== undefined);
  return [
    ...headings.map((each) => ({ key: each.code, text: numberedLabel(each) })),
    ...merged.map((text, at) => ({ key: merged.slice(0, at + 1).join('/'), text })),
  ];
}

/** The boxes of a matrix's left side; headings become merged boxes over the rows under them. */
export function matrixLayout(section: MatrixSection): MatrixLayout {
  const rows = section.rows.filter((row) => row.kind !== 'heading');
  const outers = rows.map((row) => outersOf(section, row));
  const depth = Math.max(...outers.map((each) => each.length)) + 1;
  const runFrom = (at: number, level: number): number => {
    const key = outers[at]?.[level]?.key;
    const end = outers.findIndex((each, later) => later > at && each[level]?.key !== key);
    return (end === -1 ? rows.length : end) - at;
  };
  const lines = rows.map((row, at) => {
    const own = outers[at] ?? [];
    const started = own.flatMap((outer, level): RowHead[] =>
      at > 0 && outers[at - 1]?.[level]?.key === outer.key
        ? []
        : [{ ...outer, rowSpan: runFrom(at, level), colSpan: 1, isUpright: level < depth - 2, row: null }],
    );
    const label = {
      key: row.code,
      text: numberedLabel(row),
      rowSpan: 1,
      colSpan: depth - own.length,
      isUpright: false,
      row,
    };
    return { row, heads: [...started, label] };
  });
  return { depth, lines };
}
