'use client';

import { useTranslations } from 'next-intl';
import { cellOf } from '@/lib/editions/cells';
import { columnHeads } from '@/lib/editions/column-heads';
import { isOutermost, numberedLabel } from '@/lib/editions/printed-number';
import type { MatrixSection } from '@/lib/editions/types';
import { FigureButton } from './figure-button';
import type { TableProps } from './official-table';
import styles from './table.module.css';

/** A section of rows × columns: totals only, each opens into last year, change and units beside the table. */
export function MatrixTable({ section, ...props }: TableProps & { section: MatrixSection }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.matrix}>
        <MatrixHead section={section} />
        <tbody>
          {section.rows.map((row, at) => (
            <tr key={row.code} data-level={row.level} data-strong={isOutermost(section, row) || undefined}>
              <th
                scope="row"
                lang="zh-CN"
                colSpan={row.kind === 'heading' ? section.columns.length + 1 : undefined}
              >
                {row.group && row.group !== section.rows[at - 1]?.group && (
                  <span className={styles.group}>{row.group}</span>
                )}
                {numberedLabel(row)}
                {row.qualifier && <span className={styles.qualifier}>{row.qualifier}</span>}
              </th>
              {section.columns.map((column) => {
                const code = `${row.code}_${column.code}`;
                const spec = cellOf(props.edition, code);
                if (!spec) return null;
                return (
                  <td key={column.code} className={styles.value}>
                    <FigureButton spec={spec} value={props.rollup.cells[code] ?? null} {...props} />
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

function MatrixHead({ section }: { section: MatrixSection }) {
  const t = useTranslations('compile');
  const heads = columnHeads(section);
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {t('table.item')}
        </th>
        {heads.map((head) => (
          <th
            key={head.label}
            lang="zh-CN"
            scope={head.isGroup ? 'colgroup' : 'col'}
            colSpan={head.columns.length}
            rowSpan={head.isGroup ? 1 : 2}
            data-group={head.isGroup || undefined}
          >
            {head.label}
          </th>
        ))}
      </tr>
      <tr>
        {heads
          .filter((head) => head.isGroup)
          .flatMap((head) => head.columns)
          .map((column) => (
            <th key={column.code} scope="col" lang="zh-CN">
              {column.label}
            </th>
          ))}
      </tr>
    </thead>
  );
}
