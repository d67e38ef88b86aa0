'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Mark } from '@/components/ui/mark';
import { daysUntil, formats } from '@/lib/i18n/format';
import { isIn, isOverdue, type ProgressRow } from '@/lib/progress/row';
import styles from './cells.module.css';

/** How a row stands to its last day: days over, days left, or how it came in. A day of its own is named. */
export function DueText({ row, now }: { row: ProgressRow; now: Date }) {
  const t = useTranslations('progress');
  const { day, dueIn } = formats(useLocale());
  const own = row.extended && <span className={styles.own}>{t('extendedTo', { day: day(row.due) })} </span>;
  if (isOverdue(row))
    return (
      <>
        {own}
        <Mark icon="flag" tone="error">
          {t('lateBy', { days: row.lateBy })}
        </Mark>
      </>
    );
  if (isIn(row))
    return (
      <>
        {own}
        {row.late ? t('sentLate', { days: row.lateBy }) : <span className={styles.quiet}>{t('onTime')}</span>}
      </>
    );
  // A return that came in in time and was sent back is not late, even when its day is over.
  if (daysUntil(row.due, now) < 0) return own || t('dueOn', { day: day(row.due) });
  return (
    <>
      {own}
      {dueIn(row.due, now)}
    </>
  );
}
