'use client';

import { useTranslations } from 'next-intl';
import official from '@/components/table/official-table.module.css';
import { RowLabel } from '@/components/table/row-label';
import { printChange, printGrouped } from '@/lib/cells/print';
import { cellOf } from '@/lib/editions/cells';
import { isOutermost, printedNumber } from '@/lib/editions/printed-number';
import type { ListSection, Row } from '@/lib/editions/types';
import { FigureButton } from './figure-button';
import { madeOf } from './made';
import type { TableProps } from './official-table';
import styles from './table.module.css';
import { TopicsRow } from './topics-row';

/** A section of plain rows: total, last year, change, and how many units made it. */
export function ListTable({ section, ...props }: TableProps & { section: ListSection }) {
  const t = useTranslations('compile');
  const { year, lastYear } = props.rollup;
  return (
    <div className={official.scroll}>
      <table className={`${official.list} ${styles.list}`}>
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              {t('table.number')}
            </th>
            <th scope="col">{t('table.indicator')}</th>
            <th scope="col" className={styles.measure}>
              {t('table.unit')}
            </th>
            <th scope="col" className={styles.total}>
              {t('table.total', { year: String(year.year) })}
            </th>
            {lastYear && (
              <>
                <th scope="col" className={`${styles.right} ${styles.before}`}>
                  {t('table.lastYear', { year: String(year.year - 1) })}
                </th>
                <th scope="col" className={styles.right}>
                  {t('table.change')}
                </th>
              </>
            )}
            <th scope="col" className={styles.made}>
              {t('table.made')}
            </th>
          </tr>
        </thead>
        <tbody>
          {section.rows.map((row, at) => (
            <ListRow key={row.code} section={section} row={row} above={section.rows[at - 1]} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ListRow({
  section,
  row,
  above,
  ...props
}: TableProps & { section: ListSection; row: Row; above: Row | undefined }) {
  const t = useTranslations('compile');
  const { edition, rollup } = props;
  const spec = cellOf(edition, row.code);
  if (row.kind === 'topics')
    return <TopicsRow row={row} topics={rollup.topics} compares={rollup.lastYear !== null} />;
  const value = rollup.cells[row.code] ?? null;
  const before = rollup.lastYear?.[row.code] ?? null;
  return (
    <tr
      data-level={row.level}
      data-strong={isOutermost(section, row) || undefined}
      data-active={row.code === props.active || undefined}
    >
      <td className={styles.number} lang="zh-CN">
        {printedNumber(row)}
      </td>
      <th scope="row" lang="zh-CN">
        <RowLabel row={row} above={above}>
          {row.subject ? `${row.subject} ${row.label}` : row.label}
        </RowLabel>
      </th>
      <td lang="zh-CN" className={styles.measure}>
        {row.unit}
      </td>
      <td className={styles.value}>{spec && <FigureButton spec={spec} value={value} {...props} />}</td>
      {rollup.lastYear && (
        <>
          <td className={`${styles.right} ${styles.before}`}>{spec && printGrouped(spec.kind, before)}</td>
          <td className={styles.right}>
            {spec &&
              (value !== null && value === before ? t('table.same') : printChange(spec.kind, value, before))}
          </td>
        </>
      )}
      <td className={styles.made}>
        {spec && <Made made={madeOf(edition, spec, rollup.made)} units={rollup.counts.units} />}
      </td>
    </tr>
  );
}

/** More than `units` where areas below are counted by their own units; then there is no "of". */
function Made({ made, units }: { made: number; units: number }) {
  const t = useTranslations('compile');
  return made > units ? made : t('table.madeOf', { made, units });
}
