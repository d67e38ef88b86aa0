import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { type Coverage, isPart, isUnlike } from '@/lib/rollup/coverage';
import styles from './unlike-years.module.css';

/** Says with figures where this year's total and last year's are not of the same units; nothing where both are whole. */
export function UnlikeYears({ coverage }: { coverage: Coverage | null }) {
  const t = useTranslations('compile.unlike');
  if (!coverage || !isUnlike(coverage)) return null;
  const { now, before } = coverage;
  return (
    <p className={styles.line}>
      <Icon name="warning" />
      <span>
        {t('now', now)}
        {before && t(isPart(before) ? 'beforeInPart' : 'before', before)}
        {t('so')}
      </span>
    </p>
  );
}
