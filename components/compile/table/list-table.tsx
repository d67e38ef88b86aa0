'use client';

import { useTranslations } from 'next-intl';
import official from '@/components/table/official-table.module.css';
import { RowLabel } from '@/components/table/row-label';
import { printPercentFrom } from '@/lib/cells/percent-change';
import { printChange, printGrouped } from '@/lib/cells/print';
import { type CellSpec, cellOf } from '@/lib/editions/cells';
import { isOutermost, printedNumber } from '@/lib/editions/printed-number';
import type { ListSection, Row } from '@/lib/editions/types';
import type { Spread } from '@/lib/rollup/spread';
import { FigureButton } from './figure-button';
import type { TableProps } from './official-table';
import styles from './table.module.css';
import { TopicsRow } from './topics-row';

/** A section of plain rows: total, last year, change, how many units made it, and where room is how their figures are spread. */
export function ListTable({ section, ...props }: TableProps & { section: ListSection }) {
  return (
    <div className={official.scroll}>
      <table className={`${official.list} ${styles.list}`}>
        <ListHead year={props.rollup.year.year} compares={props.rollup.lastYear !== null} />
        <tbody>
          {section.rows.map((row, at) => (
            <ListRow key={row.code} section={section} row={row} above={section.rows[at - 1]} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ListHead({ year, compares }: { year: number; compares: boolean }) {
  const t = useTranslations('compile.table');
  const heads = [
    { style: styles.number, word: t('number') },
    { style: undefined, word: t('indicator') },
    { style: styles.measure, word: t('unit') },
    { style: styles.total, word: t('total', { year: String(year) }) },
    ...(compares
      ? [
          { style: `${styles.right} ${styles.before}`, word: t('lastYear', { year: String(year - 1) }) },
          { style: styles.right, word: t('change') },
          { style: `${styles.right} ${styles.percent}`, word: t('percent') },
        ]
      : []),
    { style: styles.made, word: t('made') },
    { style: `${styles.right} ${styles.spread}`, word: t('median') },
    { style: `${styles.right} ${styles.spread} ${styles.middle}`, word: t('middle') },
  ];
  return (
    <thead>
      <tr>
        {heads.map(({ style, word }) => (
          <th key={word} scope="col" className={style}>
            {word}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function ListRow({
  section,
  row,
  above,
  ...props
}: TableProps & { section: ListSection; row: Row; above: Row | undefined }) {
  const { edition, rollup } = props;
  const spec = cellOf(edition, row.code);
  if (row.kind === 'topics')
    return <TopicsRow row={row} topics={rollup.topics} compares={rollup.lastYear !== null} />;
  const value = rollup.cells[row.code] ?? null;
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
      {rollup.lastYear && <Compared spec={spec} now={value} before={rollup.lastYear[row.code] ?? null} />}
      <SpreadCells spec={spec} spread={rollup.spread[row.code]} most={props.most} />
    </tr>
  );
}

/** Last year, the change and, where last year is more than 0, the change in percent. */
function Compared({
  spec,
  now,
  before,
}: {
  spec: CellSpec | undefined;
  now: bigint | null;
  before: bigint | null;
}) {
  const t = useTranslations('compile.table');
  const kind = spec?.kind ?? 'count';
  const isSame = now !== null && now === before;
  return (
    <>
      <td className={`${styles.right} ${styles.before}`}>{printGrouped(kind, before)}</td>
      <td className={styles.right}>{isSame ? t('same') : printChange(kind, now, before)}</td>
      <td className={`${styles.right} ${styles.percent}`}>{isSame ? '' : printPercentFrom(now, before)}</td>
    </>
  );
}

function SpreadCells({
  spec,
  spread,
  most,
}: {
  spec: CellSpec | undefined;
  spread: Spread | undefined;
  most: number;
}) {
  const t = useTranslations('compile.table');
  if (!spec || !spread)
    return (
      <>
        <td className={styles.made} />
        <td className={`${styles.right} ${styles.spread}`} />
        <td className={`${styles.right} ${styles.spread} ${styles.middle}`} />
      </>
    );
  const { of, filled, zeros, lower, median, upper } = spread;
  const print = (value: bigint | null) => printGrouped(spec.kind, value);
  return (
    <>
      <td className={styles.made}>
        <span className={styles.zeros}>{zeros > 0 && t('zeros', { n: zeros })}</span>{' '}
        <span data-short={filled < most || undefined}>{t('madeOf', { made: filled, units: of })}</span>
      </td>
      <td className={`${styles.right} ${styles.spread}`}>{print(median)}</td>
      <td className={`${styles.right} ${styles.spread} ${styles.middle}`}>
        {filled > 0 &&
          (lower === upper ? print(lower) : t('range', { lower: print(lower), upper: print(upper) }))}
      </td>
    </>
  );
}
