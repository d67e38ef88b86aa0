import { useLocale, useTranslations } from 'next-intl';
import { formats } from '@/lib/i18n/format';
import type { AroundTasks } from '@/lib/queries/task-views';
import type { Tasks } from '@/lib/queries/views';
import { standing } from './standing';
import styles from './tasks.module.css';

/** Today's date, and in a sentence or two how things stand. */
export function StandingLine({ tasks, around, now }: { tasks: Tasks; around: AroundTasks; now: Date }) {
  const t = useTranslations('tasks');
  const { longDay, day: dayIn, dueIn } = formats(useLocale());
  const [first, ...more] = standing(tasks, around, now).map((sentence) => {
    const { says, ...values } = sentence;
    const day = 'day' in sentence ? sentence.day : tasks.year.due;
    return t(`standing.${says}`, {
      ...{ area: '', year: '', blank: 0, cells: 0, count: 0, days: 0, of: 0, accepted: 0, submitted: 0 },
      ...values,
      office: 'office' in sentence ? t('around.officeOf', { area: sentence.office }) : '',
      due: dayIn(day),
      left: dueIn(day, now),
    });
  });
  return (
    <p className={styles.standing}>
      {t('today', { day: longDay(now) })}
      {t('between')}
      <b>{first}</b>
      {more.map((sentence) => t('between') + sentence)}
    </p>
  );
}
