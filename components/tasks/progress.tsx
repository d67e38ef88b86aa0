import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Official } from '@/components/ui/official';
import type { AreaProgress, ReturnRow } from '@/lib/queries/views';
import styles from './progress.module.css';

type Props = { year: number; areas: readonly AreaProgress[]; late: readonly ReturnRow[] };

/** How many of each area's units are in: a bar, and the same in figures; `late` are the ones that are overdue. */
export function Progress({ year, areas, late }: Props) {
  const t = useTranslations('tasks');
  const lateIn = (area: string) =>
    late.filter((row) => row.kind === 'entered' && row.unit.parent === area).length;
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">{t('progressOf')}</h2>
      <ul className={styles.areas}>
        {areas.map(({ area, accepted, submitted, of }) => (
          <li key={area.code} className={styles.area}>
            <div className={styles.line}>
              <Link href={`/years/${year}/progress?area=${area.code}`}>
                <Official>{area.name}</Official>
              </Link>
              <span>{t('acceptedOf', { accepted, of })}</span>
            </div>
            <svg className={styles.bar} viewBox={`0 0 ${of} 1`} preserveAspectRatio="none" aria-hidden="true">
              <rect width={accepted} height="1" className={styles.accepted} />
              <rect x={accepted} width={submitted} height="1" className={styles.submitted} />
            </svg>
            <div className={styles.line}>
              <span className={styles.late}>
                {lateIn(area.code) > 0 && t('lateOf', { count: lateIn(area.code) })}
              </span>
              <span>{submitted > 0 && t('submittedOf', { count: submitted })}</span>
            </div>
          </li>
        ))}
      </ul>
      <p className={styles.key}>{t('progressKey')}</p>
    </section>
  );
}
