import { useTranslations } from 'next-intl';
import { UnitArchives } from '@/components/status/unit-archives';
import type { Tasks } from '@/lib/queries/views';
import styles from './tasks.module.css';

/** The ways from one's own returns of this year to those of all years. */
export function OwnArchive({ tasks: { fill, sent } }: { tasks: Tasks }) {
  const t = useTranslations('archive');
  const units = [...fill, ...sent].map(({ unit }) => unit);
  if (units.length === 0) return null;
  return (
    <section aria-labelledby="archive">
      <h2 id="archive">{t('unitArchive')}</h2>
      <UnitArchives units={units} className={styles.lines} />
    </section>
  );
}
