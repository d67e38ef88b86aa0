'use client';

import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { LateMark } from '@/components/status/status-mark';
import { UnitStatus } from '@/components/status/unit-status';
import table from '@/components/ui/data-table.module.css';
import { Official } from '@/components/ui/official';
import { Segmented } from '@/components/ui/segmented';
import { formats } from '@/lib/i18n/format';
import type { ReturnRow } from '@/lib/queries/views';
import styles from './queue.module.css';
import { isOverdue, type Standing, standings } from './standing';

type Props = {
  year: number;
  rows: readonly ReturnRow[];
  counts: Record<Standing, number>;
  total: number;
  standing: Standing | null;
  now: Date;
  /** The address with another standing chosen. */
  pathWith: (standing: Standing | null) => string;
};

/** The units that do not wait for the reviewer, with a filter that stays in the address. */
export function OthersTable({ year, rows, counts, total, standing, now, pathWith }: Props) {
  const t = useTranslations('review');
  const queue = useTranslations('queue');
  const segments = [
    { label: t('filter.all', { n: total }), href: pathWith(null), current: standing === null },
    ...standings.map((each) => ({
      label: t(`filter.${each}`, { n: counts[each] }),
      href: pathWith(each),
      current: standing === each,
    })),
  ];
  return (
    <>
      <div className={styles.filter}>
        <Segmented label={t('filter.label')} segments={segments} />
      </div>
      {rows.length === 0 ? (
        <p className={styles.none}>{total === 0 ? queue('noneElsewhere') : t('noneSuch')}</p>
      ) : (
        <div className={table.scroll}>
          <table className={`${table.table} ${styles.stack}`}>
            <thead>
              <tr>
                <th scope="col">{t('column.unit')}</th>
                <th scope="col">{t('column.status')}</th>
                <th scope="col">{t('column.progress')}</th>
                <th scope="col">{t('column.changedAt')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Line key={row.unit.code} {...{ year, row, now }} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function Line({ year, row, now }: { year: number; row: ReturnRow; now: Date }) {
  const t = useTranslations('review');
  const { at } = formats(useLocale());
  const { unit, kind, status, filled, of } = row;
  const opened = row.opened || kind === 'compiled';
  return (
    <tr>
      <th scope="row" className={table.name}>
        <Link href={pathOf(year, row)} className={styles.unit} prefetch={false}>
          <Official>{unit.name}</Official>
        </Link>
      </th>
      <td>
        <span className={styles.marks}>
          <UnitStatus kind={kind} status={opened ? status : 'unopened'} />
          {isOverdue(row) && <LateMark />}
        </span>
      </td>
      <td>
        {status === 'accepted'
          ? t('acceptedVersion', { n: row.acceptedVersion ?? 0 })
          : kind === 'compiled'
            ? t('childrenIn', { filled, of })
            : t('cellsIn', { filled, of })}
      </td>
      <td>{opened ? at(row.updatedAt, now) : t('never')}</td>
    </tr>
  );
}

/** Where one sees it: a table being compiled, a return that was sent in at least once, or one that is still a draft. */
function pathOf(year: number, { unit, kind, status, version }: ReturnRow): string {
  if (version !== null && status !== 'draft') return `/years/${year}/review/${unit.code}`;
  return kind === 'compiled' ? `/years/${year}/compile/${unit.code}` : `/years/${year}/returns/${unit.code}`;
}
