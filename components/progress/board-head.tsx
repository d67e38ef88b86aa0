'use client';

import { useTranslations } from 'next-intl';
import { StatusMark } from '@/components/status/status-mark';
import { Mark } from '@/components/ui/mark';
import { countsOf, hasLast } from '@/lib/progress/counts';
import type { ProgressGroup } from '@/lib/progress/groups';
import { plainLook } from '@/lib/progress/look';
import { standings } from '@/lib/progress/row';
import type { ProgressView } from '@/lib/queries/progress-views';
import { listPath } from './address';
import styles from './board-head.module.css';
import { CellChoice } from './cell-choice';
import { FindUnit } from './find-unit';
import { LookLink } from './look-link';
import { RemindMany } from './remind/remind-many';
import type { Looking } from './use-look';

type Props = {
  view: ProgressView;
  /** As looked at. */
  groups: readonly ProgressGroup[];
  all: readonly ProgressGroup[];
  looking: Looking;
  at: number;
};

/** Filters of the list, how much of it they leave, and what can be done with what is left. */
export function BoardHead({ view, groups, all, looking, at }: Props) {
  const t = useTranslations('progress');
  const status = useTranslations('status');
  const { look } = looking;
  const rows = groups.flatMap((group) => group.rows);
  const tables = rows.filter((row) => row.listed).length;
  const listed = { units: rows.length - tables, tables };
  const group = all.find(({ id }) => id === look.group);
  const counts = countsOf(group ? group.rows : view.rows);
  const isFiltered = look.status !== null || look.late || look.group !== null || look.text !== '';
  return (
    <div className={styles.head}>
      <div className={styles.line}>
        <h2 id="list">{t('list')}</h2>
        <p className={styles.note} role="status">
          {rows.length === view.rows.length
            ? t('filter.shown', listed)
            : t('filter.shownOf', { ...listed, of: view.rows.length })}
        </p>
        {isFiltered && (
          <LookLink
            looking={looking}
            change={{ ...plainLook, sort: look.sort, reversed: look.reversed, cell: look.cell }}
          >
            {t('filter.clear')}
          </LookLink>
        )}
        <div className={styles.actions}>
          <a className={styles.download} href={listPath(view.year.year, view.area.code, look)} download>
            {t('export.button')}
          </a>
          <RemindMany view={view} rows={rows} />
        </div>
      </div>
      <div className={styles.line}>
        <nav aria-label={t('filter.status')} className={styles.chips}>
          <LookLink
            looking={looking}
            change={{ status: null, late: false }}
            aria-current={look.status === null && !look.late ? 'true' : undefined}
          >
            {t('filter.all')} {counts.units}
          </LookLink>
          <LookLink
            looking={looking}
            change={{ status: null, late: true }}
            aria-current={look.late ? 'true' : undefined}
          >
            <Mark icon="flag" tone="error">
              {status('late')}
            </Mark>{' '}
            {counts.late}
          </LookLink>
          {standings.map((standing) => (
            <LookLink
              key={standing}
              looking={looking}
              change={{ status: standing, late: false }}
              aria-current={look.status === standing ? 'true' : undefined}
            >
              <StatusMark status={standing} /> {counts[standing]}
            </LookLink>
          ))}
        </nav>
        <FindUnit looking={looking} />
        {hasLast(view.rows) && <CellChoice {...{ view, looking, at }} />}
      </div>
    </div>
  );
}
