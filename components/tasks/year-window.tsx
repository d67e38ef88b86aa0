import { useLocale, useTranslations } from 'next-intl';
import { daysUntil, formats } from '@/lib/i18n/format';
import type { YearView } from '@/lib/queries/views';
import styles from './tasks.module.css';

/** The year's days: when it opens, is due and closes. `pressing`: somebody is still to report. */
export function YearWindow({ year, now, pressing }: { year: YearView; now: Date; pressing: boolean }) {
  const t = useTranslations('tasks');
  const status = useTranslations('status');
  const { day, dueIn } = formats(useLocale());
  const isOpen = year.state === 'open' && pressing;
  return (
    <section aria-labelledby="window">
      <h2 id="window">{t('year', { year: String(year.year) })}</h2>
      <dl className={styles.facts}>
        <dt>{t('state')}</dt>
        <dd>{status(`year.${year.state}`)}</dd>
        <dt>{t('opens')}</dt>
        <dd>{day(year.opens)}</dd>
        <dt>{t('due')}</dt>
        <dd className={isOpen && daysUntil(year.due, now) < 0 ? styles.over : undefined}>
          {isOpen ? t('dueWith', { day: day(year.due), left: dueIn(year.due, now) }) : day(year.due)}
        </dd>
        <dt>{t('closes')}</dt>
        <dd>{day(year.closes)}</dd>
      </dl>
    </section>
  );
}
