import { useLocale, useTranslations } from 'next-intl';
import { Official } from '@/components/ui/official';
import { formats } from '@/lib/i18n/format';
import type { OwnStanding } from '@/lib/queries/task-views';
import type { ReturnRow, YearView } from '@/lib/queries/views';
import { waitingDays } from './waiting-days';

/** For whom an own return waits that asks nothing of oneself, and since when, in a sentence. */
export function OwnWait({
  row,
  own,
  year,
  now,
}: {
  row: ReturnRow;
  own: OwnStanding | undefined;
  year: YearView;
  now: Date;
}) {
  const t = useTranslations('tasks.around');
  const { day, dueIn } = formats(useLocale());
  const office = () =>
    own?.office ? <Official>{t('officeOf', { area: own.office })}</Official> : t('someOffice');
  if (row.status === 'submitted') {
    const days = waitingDays(row.submittedAt ?? row.updatedAt, now);
    return own && own.office === null ? t('waitsTop', { days }) : t.rich('waitsReview', { days, office });
  }
  if (row.status === 'accepted') {
    if (!own?.correction) return t('isAccepted');
    return t.rich('asksCorrection', { days: waitingDays(own.correction.at, now), office });
  }
  if (year.state === 'preparing') return t('notYet', { day: day(year.opens), left: dueIn(year.opens, now) });
  return t.rich('notTaken', { office });
}
