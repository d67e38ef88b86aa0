'use client';

import { useTranslations } from 'next-intl';
import { NoteMark } from '@/components/notes/note-mark';
import { MatrixHead } from '@/components/table/matrix-head';
import official from '@/components/table/official-table.module.css';
import { RowLabel } from '@/components/table/row-label';
import { Icon } from '@/components/ui/icon';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { printGrouped } from '@/lib/cells/print';
import { type CellSpec, cellOf } from '@/lib/editions/cells';
import { isOutermost, numberedLabel } from '@/lib/editions/printed-number';
import type { MatrixSection, Row } from '@/lib/editions/types';
import { MarkBox } from './mark-box';
import styles from './review.module.css';
import type { TablesProps } from './review-tables';
import { severities } from './severities';

/** A section of rows × columns; under a figure stands what it was in the version before, or last year, where that differs. */
export function ReviewMatrix({ section, ...props }: TablesProps & { section: MatrixSection }) {
  const t = useTranslations('review');
  return (
    <div className={official.scroll}>
      <table className={`${official.matrix} ${styles.matrix}`}>
        <MatrixHead section={section} corner={t('column.item')} />
        <tbody>
          {section.rows.map((row, at) => (
            <MatrixRow key={row.code} {...{ section, row }} above={section.rows[at - 1]} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = TablesProps & { section: MatrixSection; row: Row; above: Row | undefined };

function MatrixRow({ section, row, above, ...props }: RowProps) {
  return (
    <tr data-level={row.level} data-strong={isOutermost(section, row) || undefined}>
      <th scope="row" lang="zh-CN" colSpan={row.kind === 'heading' ? section.columns.length + 1 : undefined}>
        <RowLabel row={row} above={above}>
          {numberedLabel(row)}
        </RowLabel>
      </th>
      {section.columns.map((column) => {
        const spec = cellOf(props.edition, `${row.code}_${column.code}`);
        return spec && <MatrixCell key={column.code} spec={spec} {...props} />;
      })}
    </tr>
  );
}

function MatrixCell({ spec, review, marks }: TablesProps & { spec: CellSpec }) {
  const t = useTranslations('review');
  const { version, previous, lastYear } = review;
  const now = version.cells[spec.code] ?? null;
  const before = (previous?.cells ?? lastYear)?.[spec.code] ?? null;
  const isCompared = (previous ?? lastYear) !== null && before !== now;
  const severity = severities(review).get(spec.code);
  return (
    <td
      id={`cell-${spec.code}`}
      className={styles.cell}
      data-changed={(previous && isCompared) || undefined}
      data-marked={marks.cells.has(spec.code) || undefined}
      data-computed={spec.parts !== null || undefined}
    >
      <span className={styles.cellLine}>
        {marks.isOffered && <MarkBox code={spec.code} label={spec.label} marks={marks} />}
        {severity && (
          <span className={styles.sign} data-severity={severity}>
            <Icon name={severity === 'warning' ? 'explained' : severity} />
            <VisuallyHidden>{t(`found.${severity}`)}</VisuallyHidden>
          </span>
        )}
        <NoteMark cell={spec.code} small />
        <span className={styles.cellValue} data-zero={now === 0n || undefined}>
          {printGrouped(spec.kind, now)}
        </span>
      </span>
      {isCompared && (
        <span className={styles.cellBefore}>
          {t(previous ? 'wasBefore' : 'wasLastYear', {
            value: printGrouped(spec.kind, before) || t('blank'),
          })}
        </span>
      )}
    </td>
  );
}
