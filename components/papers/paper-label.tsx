import type { LeadCell } from '@/lib/report/lead-cells';
import type { ReportRow } from '@/lib/report/model';
import styles from './paper.module.css';

/** The names that the form prints merged to the left of several rows. */
export function PaperLeads({ cells }: { cells: readonly LeadCell[] }) {
  return cells.map(({ text, rows }) => (
    <th key={text} scope="rowgroup" rowSpan={rows} className={styles.lead}>
      {text}
    </th>
  ));
}

/** Puts a label under the one above, behind its 其中：. */
const underNumber = 3;

/** A row's number and label, indented as on the form; a row of text says its sentence behind them. */
export function PaperLabel({
  row,
  colSpan,
  sentence,
}: {
  row: ReportRow;
  colSpan: number;
  sentence?: string;
}) {
  const indent = row.level + (row.continues ? underNumber : 0);
  return (
    <th
      scope="row"
      colSpan={colSpan}
      className={styles.label}
      style={{ paddingInlineStart: `calc(1.5mm + ${indent}em)` }}
    >
      {row.number}
      {row.label}
      {row.qualifier !== null && <small>（{row.qualifier}）</small>}
      {sentence !== undefined && `：${sentence}`}
    </th>
  );
}
