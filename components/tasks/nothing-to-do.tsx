import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { YearView } from '@/lib/queries/views';

/** Nothing waits in this year. */
export function NothingToDo({ year }: { year: YearView }) {
  const t = useTranslations('tasks');
  return (
    <EmptyState title={t('nothing')} action={<ButtonLink href="/archive">{t('toArchive')}</ButtonLink>}>
      {t(`nothingWhy.${year.state}`, { year: String(year.year) })}
    </EmptyState>
  );
}

/** No year has been opened yet: the administrator opens one, everybody else waits for it. */
export function NoYear({ mayManage }: { mayManage: boolean }) {
  const t = useTranslations('tasks');
  return (
    <main id="main" className="page">
      <h1>{t('title')}</h1>
      <EmptyState
        title={t('noYear')}
        action={
          mayManage && (
            <ButtonLink href="/admin" look="primary">
              {t('toAdmin')}
            </ButtonLink>
          )
        }
      >
        {t(mayManage ? 'noYearAdmin' : 'noYearWait')}
      </EmptyState>
    </main>
  );
}
