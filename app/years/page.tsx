import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';
import { YearsTable } from '@/components/years/years-table';
import { prisma } from '@/lib/db/client';
import { countPublications } from '@/lib/queries/count-publications';
import { listOwnReturns } from '@/lib/queries/list-own-returns';
import { listYears } from '@/lib/queries/list-years';
import { requireUser } from '@/lib/session/current';
import styles from './page.module.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell');
  return { title: t('place.years') };
}

export default async function YearsPage() {
  const asker = { db: prisma, user: await requireUser() };
  const [t, shell, years, own, published] = await Promise.all([
    getTranslations('admin'),
    getTranslations('shell'),
    listYears(asker),
    listOwnReturns(asker),
    countPublications(asker.db),
  ]);
  return (
    <main id="main" className="page">
      <h1>{shell('place.years')}</h1>
      {years.length === 0 ? (
        <EmptyState title={t('years.none')} />
      ) : (
        <>
          <p className={styles.lead}>
            {t('years.lead', {
              count: years.length,
              open: years.filter(({ state }) => state === 'open').length,
            })}
          </p>
          <YearsTable {...{ years, own, published }} />
        </>
      )}
    </main>
  );
}
