import { TableScroll } from '@/components/ui/table-scroll';
import { runsOf } from '@/lib/report/exports/xlsx-layout';
import { leadsOf } from '@/lib/report/lead-cells';
import type { ReportColumn, ReportSection } from '@/lib/report/model';
import { printedNote } from '@/lib/report/printed-note';
import styles from './paper.module.css';
import { PaperLabel, PaperLeads } from './paper-label';

/** A section of rows × columns as a table of its own, with its heading above. */
export function PaperMatrix({ section }: { section: ReportSection }) {
  const { heading, title, rows, note } = section;
  const columns = section.columns ?? [];
  const { columns: lead, leads } = leadsOf(rows);
  const unit = rows.find((row) => row.unit !== '')?.unit ?? '';
  return (
    <section className={styles.matrix}>
      <h2>{heading ?? title}</h2>
      <TableScroll label={title}>
        <table className={styles.table}>
          <MatrixHead {...{ columns, lead }} corner={unit === '' ? '项目' : `项目（单位：${unit}）`} />
          <tbody>
            {rows.map((row, at) => (
              <tr key={row.code}>
                <PaperLeads cells={leads[at]?.cells ?? []} />
                <PaperLabel row={row} colSpan={leads[at]?.labelColumns ?? 1} />
                {row.cells.length === 0 &&
                  columns.map(({ code }) => (
                    <td key={code} className={styles.none}>
                      ——
                    </td>
                  ))}
                {row.cells.map((cell) => (
                  <td key={cell.code} className={styles.value}>
                    {cell.text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {note !== null && <p className={styles.note}>{printedNote(note)}</p>}
    </section>
  );
}

type HeadProps = { columns: readonly ReportColumn[]; lead: number; corner: string };

function MatrixHead({ columns, lead, corner }: HeadProps) {
  const runs = runsOf(columns.map((column) => column.group ?? column));
  const depth = columns.some((column) => column.group !== null) ? 2 : 1;
  return (
    <thead>
      <tr>
        <th scope="col" colSpan={lead + 1} rowSpan={depth}>
          {corner}
        </th>
        {runs.map(({ value, first, last }) =>
          typeof value === 'string' ? (
            <th key={value} scope="colgroup" colSpan={last - first + 1}>
              {value}
            </th>
          ) : (
            <th key={value.code} scope="col" rowSpan={depth}>
              {value.label}
            </th>
          ),
        )}
      </tr>
      {depth === 2 && (
        <tr>
          {columns.flatMap(({ code, label, group }) =>
            group === null
              ? []
              : [
                  <th key={code} scope="col">
                    {label}
                  </th>,
                ],
          )}
        </tr>
      )}
    </thead>
  );
}
