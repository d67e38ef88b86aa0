import { useTranslations } from 'next-intl';
import { UnitArchives } from '@/components/status/unit-archives';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { ArchiveYear } from '@/lib/queries/archive-views';
import type { UnitView } from '@/lib/queries/views';
import { comparePath } from './address';
import styles from './archive.module.css';
import { ArchiveTable } from './archive-table';

type Props = {
  years: readonly ArchiveYear[];
  /** Units and areas that the asker works for, and may read. */
  own: readonly UnitView[];
  /** There is something that may stand side by side. */
  mayCompare: boolean;
  now: Date;
};

/** All years: what was published of each, and the ways into its table and files. */
export function ArchivePage({ years, own, mayCompare, now }: Props) {
  const t = useTranslations('archive');
  const published = years.filter(({ publications }) => publications.length > 0).length;
  const corrected = years.filter(({ publications }) => publications.length > 1).length;
  return (
    <main id="main" className="page">
      <div className={styles.head}>
        <div>
          <h1>{t('title')}</h1>
          {years.length > 0 && (
            <p className={styles.standing}>{t('lead', { count: years.length, published, corrected })}</p>
          )}
        </div>
        {mayCompare && <ButtonLink href={comparePath({})}>{t('compare')}</ButtonLink>}
      </div>
      {years.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneWhy')}</EmptyState>
      ) : (
        <ArchiveTable years={years} now={now} />
      )}
      {own.length > 0 && (
        <section className={styles.own} aria-labelledby="own">
          <h2 id="own">{t('own')}</h2>
          <p>{t('ownLead')}</p>
          <UnitArchives units={own} className={styles.units} />
        </section>
      )}
    </main>
  );
}
