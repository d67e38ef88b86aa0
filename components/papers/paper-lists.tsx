import { leadsOf } from '@/lib/report/lead-cells';
import type { ReportModel, ReportSection } from '@/lib/report/model';
import { printedNote } from '@/lib/report/printed-note';
import styles from './paper.module.css';
import { PaperLabel, PaperLeads } from './paper-label';

/** Printed where the form has no unit or no number. */
const none = '——';

type Props = { columns: ReportModel['columns']; sections: readonly ReportSection[] };

/** The sections that have one number a row, as one table whose head stands on every page. */
export function PaperLists({ columns: [label, unit, value], sections }: Props) {
  const leads = sections.map((section) => leadsOf(section.rows));
  const widest = Math.max(...leads.map(({ columns }) => columns));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" colSpan={widest + 1}>
            {label}
          </th>
          <th scope="col" className={styles.unit}>
            {unit}
          </th>
          <th scope="col" className={styles.value}>
            {value}
          </th>
        </tr>
      </thead>
      {sections.map((section, at) => (
        <ListBody key={section.code} section={section} widest={widest} lead={leads[at]} />
      ))}
    </table>
  );
}

type BodyProps = { section: ReportSection; widest: number; lead: ReturnType<typeof leadsOf> | undefined };

function ListBody({ section: { heading, rows, note }, widest, lead }: BodyProps) {
  const missing = widest - (lead?.columns ?? 0);
  return (
    <tbody>
      {heading !== null && (
        <tr className={styles.section}>
          <th scope="rowgroup" colSpan={widest + 1}>
            {heading}
          </th>
          <td className={styles.unit}>{none}</td>
          <td className={styles.none}>{none}</td>
        </tr>
      )}
      {rows.map((row, at) => {
        const own = lead?.leads[at];
        const across = (own?.labelColumns ?? 1) + missing;
        if (row.sentence !== null) {
          return (
            <tr key={row.code}>
              <PaperLeads cells={own?.cells ?? []} />
              <PaperLabel row={row} colSpan={across + 2} sentence={row.sentence} />
            </tr>
          );
        }
        return (
          <tr key={row.code} className={row.level === 0 ? styles.strong : undefined}>
            <PaperLeads cells={own?.cells ?? []} />
            <PaperLabel row={row} colSpan={across} />
            <td className={styles.unit}>{row.unit || none}</td>
            {row.cells.length === 0 && <td className={styles.none}>{none}</td>}
            {row.cells.map((cell) => (
              <td key={cell.code} className={styles.value}>
                {cell.text}
              </td>
            ))}
          </tr>
        );
      })}
      {note !== null && (
        <tr>
          <td colSpan={widest + 3}>{printedNote(note)}</td>
        </tr>
      )}
    </tbody>
  );
}
