import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Official } from '@/components/ui/official';
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
      <ul className={styles.lines}>
        {units.map(({ code, name }) => (
          <li key={code}>
            <Link href={`/archive/units/${code}`}>
              <Official>{name}</Official>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
