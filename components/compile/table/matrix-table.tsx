'use client';

import { useTranslations } from 'next-intl';
import { MatrixHead } from '@/components/table/matrix-head';
import official from '@/components/table/official-table.module.css';
import { RowLabel } from '@/components/table/row-label';
import { cellOf } from '@/lib/editions/cells';
import { isOutermost, numberedLabel } from '@/lib/editions/printed-number';
import type { MatrixSection } from '@/lib/editions/types';
import { FigureButton } from './figure-button';
import type { TableProps } from './official-table';
import styles from './table.module.css';

/** A section of rows × columns: totals with their change on last year; each opens into the rest beside the table. */
export function MatrixTable({ section, ...props }: TableProps & { section: MatrixSection }) {
  const t = useTranslations('compile');
  return (
    <div className={official.scroll}>
      {props.rollup.lastYear && (
        <p className={styles.note}>
          {t('table.matrixNote')}
          {props.isUnlike && t('unlike.matrix')}
        </p>
      )}
      <table className={`${official.matrix} ${styles.matrix}`}>
        <MatrixHead section={section} corner={t('table.item')} />
        <tbody>
          {section.rows.map((row, at) => (
            <tr key={row.code} data-level={row.level} data-strong={isOutermost(section, row) || undefined}>
              <th
                scope="row"
                lang="zh-CN"
                colSpan={row.kind === 'heading' ? section.columns.length + 1 : undefined}
              >
                <RowLabel row={row} above={section.rows[at - 1]}>
                  {numberedLabel(row)}
                </RowLabel>
              </th>
              {section.columns.map((column) => {
                const code = `${row.code}_${column.code}`;
                const spec = cellOf(props.edition, code);
                if (!spec) return null;
                return (
                  <td key={column.code} className={styles.value}>
                    <FigureButton
                      spec={spec}
                      value={props.rollup.cells[code] ?? null}
                      before={props.rollup.lastYear?.[code] ?? null}
                      {...props}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
