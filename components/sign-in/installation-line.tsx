import { useLocale, useTranslations } from 'next-intl';
import { formats } from '@/lib/i18n/format';
import styles from './sign-in.module.css';

type Installation = {
  year: { year: number; state: 'preparing' | 'open' | 'closed' | 'published'; due: string } | null;
  entering: number;
  isDemo: boolean;
};

/** Which year is being collected, until when, from how many units. */
export function InstallationLine({
  installation: { year, entering, isDemo },
}: {
  installation: Installation;
}) {
  const t = useTranslations('signIn');
  const status = useTranslations('status');
  const { day } = formats(useLocale());
  return (
    <div className={styles.foot}>
      {year && (
        <p>
          <b>{t('year', { year: String(year.year) })}</b>
          {year.state === 'open' ? t('openUntil', { day: day(year.due) }) : status(`year.${year.state}`)}
          <span className={styles.units}>{t('units', { count: entering })}</span>
        </p>
      )}
      {isDemo && <p>{t('demoData')}</p>}
    </div>
  );
}
