import { useLocale, useTranslations } from 'next-intl';
import { LateMark } from '@/components/status/status-mark';
import { Mark } from '@/components/ui/mark';
import { daysUntil, formats } from '@/lib/i18n/format';
import type { DueView } from '@/lib/queries/step-views';

type Props = { due: DueView; isIn: boolean; mayStillSubmit: boolean; now: Date };

/** Until when a return is due, how late it is and that it is taken all the same; once it is in, only that it came late. */
export function DueLine({ due, isIn, mayStillSubmit, now }: Props) {
  const t = useTranslations('steps.due');
  const format = formats(useLocale());
  if (isIn) return due.late ? <SentLate /> : null;
  const days = daysUntil(due.day, now);
  const until = { day: format.day(due.day), left: format.dueIn(due.day, now) };
  if (days >= 0) return <span>{t(due.extended ? 'extended' : 'due', until)}</span>;
  if (!due.late) return null;
  return (
    <>
      <LateMark days={-days} />
      {mayStillSubmit && <span>{t('stillTaken', until)}</span>}
    </>
  );
}

/** Stands beside a version that was submitted when the due day was over. */
export function SentLate() {
  const t = useTranslations('steps.due');
  return (
    <Mark icon="flag" tone="warning">
      {t('sentLate')}
    </Mark>
  );
}
