import { useLocale, useTranslations } from 'next-intl';
import { formats } from '@/lib/i18n/format';
import type { Tasks } from '@/lib/queries/views';
import { standing } from './standing';
import styles from './tasks.module.css';

/** Today's date, and in a sentence or two how things stand. */
export function StandingLine({ tasks, now }: { tasks: Tasks; now: Date }) {
  const t = useTranslations('tasks');
  const { longDay, day, dueIn } = formats(useLocale());
  const due = nearest(tasks);
  const [first, ...more] = standing(tasks).map(({ says, ...values }) =>
    t(`standing.${says}`, {
      area: '',
      blank: 0,
      cells: 0,
      count: 0,
      of: 0,
      accepted: 0,
      submitted: 0,
      ...values,
      due: day(due),
      left: dueIn(due, now),
    }),
  );
  return (
    <p className={styles.standing}>
      {t('today', { day: longDay(now) })}
      {t('between')}
      <b>{first}</b>
      {more.map((sentence) => t('between') + sentence)}
    </p>
  );
}

/** The day on which the first of the asker's own drafts is due; the year's where there is none. */
function nearest({ fill, year }: Tasks): string {
  const [first] = fill.flatMap((row) => (row.status === 'draft' ? [row.due] : [])).sort();
  return first ?? year.due;
}
