'use client';

import { useTranslations } from 'next-intl';
import { NoteMark } from '@/components/notes/note-mark';
import official from '@/components/table/official-table.module.css';
import { RowLabel } from '@/components/table/row-label';
import { Mark } from '@/components/ui/mark';
import { printChange, printGrouped } from '@/lib/cells/print';
import { cellOf } from '@/lib/editions/cells';
import { isOutermost, printedNumber } from '@/lib/editions/printed-number';
import type { ListSection, Row } from '@/lib/editions/types';
import { topicsSentence } from '@/lib/report/topics-sentence';
import { MarkBox } from './mark-box';
import styles from './review.module.css';
import type { TablesProps } from './review-tables';
import { severities } from './severities';

/** A section of plain rows: this version, the one before, last year's, and the change on last year. */
export function ReviewList({ section, ...props }: TablesProps & { section: ListSection }) {
  const t = useTranslations('review');
  const { review, marks } = props;
  const { previous, lastYear, version, year } = review;
  return (
    <div className={official.scroll}>
      <table className={`${official.list} ${styles.table}`}>
        <thead>
          <tr>
            {marks.isOffered && (
              <th scope="col" className={styles.box}>
                {t('column.mark')}
              </th>
            )}
            <th scope="col" className={styles.number}>
              {t('column.number')}
            </th>
            <th scope="col">{t('column.indicator')}</th>
            <th scope="col" className={styles.measure}>
              {t('column.unitOfMeasure')}
            </th>
            <th scope="col" className={styles.now}>
              {t('version', { n: version.number })}
            </th>
            {previous && (
              <th scope="col" className={styles.right}>
                {t('version', { n: previous.number })}
              </th>
            )}
            {lastYear && (
              <>
                <th scope="col" className={styles.lastYear}>
                  {t('column.lastYear', { year: String(year - 1) })}
                </th>
                <th scope="col" className={styles.right}>
                  {t('column.change')}
                </th>
              </>
            )}
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
  edition,
  review,
  marks,
}: TablesProps & { section: ListSection; row: Row; above: Row | undefined }) {
  const { version, previous, lastYear } = review;
  const spec = cellOf(edition, row.code);
  const now = version.cells[row.code] ?? null;
  const isChanged = spec && previous && (previous.cells[row.code] ?? null) !== now;
  const mayMark = spec !== undefined || row.kind === 'topics';
  return (
    <tr
      id={`cell-${row.code}`}
      data-level={row.level}
      data-strong={isOutermost(section, row) || undefined}
      data-changed={isChanged || undefined}
      data-marked={marks.cells.has(row.code) || undefined}
    >
      {marks.isOffered && (
        <td className={styles.box}>
          {mayMark && <MarkBox code={row.code} label={row.label} marks={marks} />}
        </td>
      )}
      <td className={styles.number} lang="zh-CN">
        {printedNumber(row)}
      </td>
      <th scope="row" lang="zh-CN">
        <RowLabel row={row} above={above}>
          {row.subject ? `${row.subject} ${row.label}` : row.label}
        </RowLabel>
        <Found severity={severities(review).get(row.code)} /> <NoteMark cell={row.code} />
      </th>
      <td lang="zh-CN" className={styles.measure}>
        {row.unit}
      </td>
      {row.kind === 'topics' ? (
        <td colSpan={1 + (previous ? 1 : 0) + (lastYear ? 2 : 0)} className={styles.topics} lang="zh-CN">
          <p>{(version.topics ?? []).map(({ name, count }) => `${name} ${count}`).join('、')}</p>
          <p className={official.qualifier}>
            {topicsSentence(version.topics, version.cells[row.topicsOf ?? ''] ?? null)}
          </p>
        </td>
      ) : (
        <Figures {...{ row, edition, review }} />
      )}
    </tr>
  );
}

function Figures({ row, edition, review }: Pick<TablesProps, 'edition' | 'review'> & { row: Row }) {
  const { version, previous, lastYear } = review;
  const spec = cellOf(edition, row.code);
  const now = version.cells[row.code] ?? null;
  const print = (value: bigint | null | undefined) => (spec ? printGrouped(spec.kind, value ?? null) : '');
  return (
    <>
      <td className={styles.now} data-zero={now === 0n || undefined}>
        {print(now)}
      </td>
      {previous && <td className={styles.before}>{print(previous.cells[row.code])}</td>}
      {lastYear && (
        <>
          <td className={styles.lastYear}>{print(lastYear[row.code])}</td>
          <td className={styles.right}>
            {spec && <Change kind={spec.kind} now={now} before={lastYear[row.code] ?? null} />}
          </td>
        </>
      )}
    </>
  );
}

type ChangeProps = { kind: 'count' | 'money'; now: bigint | null; before: bigint | null };

function Change({ kind, now, before }: ChangeProps) {
  const t = useTranslations('review');
  return now !== null && now === before ? t('same') : printChange(kind, now, before);
}

const icons = { error: 'error', warning: 'explained', hint: 'hint' } as const;

/** A sign in the row; what it says stands at the side. */
function Found({ severity }: { severity: keyof typeof icons | undefined }) {
  const t = useTranslations('review');
  if (!severity) return null;
  return (
    <span className={styles.found}>
      <Mark icon={icons[severity]} tone={severity === 'hint' ? 'plain' : severity}>
        {t(`found.${severity}`)}
      </Mark>
    </span>
  );
}
