import { useLocale, useTranslations } from 'next-intl';
import { dayOf, formats } from '@/lib/i18n/format';
import { localeOf } from '@/lib/i18n/locale';
import { notificationSentence } from '@/lib/i18n/notification-sentence';
import { pathOf } from '@/lib/notifications/path';
import type { NotificationView } from '@/lib/queries/notification-views';
import { byDay } from './by-day';
import styles from './inbox.module.css';
import { NotificationLine } from './notification-line';

/** Notifications under the days on which they came. */
export function NotificationList({
  notifications,
  now,
}: {
  notifications: readonly NotificationView[];
  now: Date;
}) {
  const locale = localeOf(useLocale());
  const { time } = formats(locale);
  const heading = useDayHeading(now);
  return byDay(notifications).map(({ day, list }) => (
    <section key={day} aria-labelledby={`day-${day}`}>
      <h2 id={`day-${day}`} className={styles.day}>
        {heading(day)}
      </h2>
      <ul className={styles.lines}>
        {list.map((each) => (
          <NotificationLine
            key={each.id}
            id={each.id}
            read={each.read}
            sentence={notificationSentence(each, locale)}
            href={pathOf({ ...each, unit: each.unit?.code ?? null })}
            words={each.words}
            by={each.kind === 'mentioned' ? null : each.by}
            time={time(each.at)}
          />
        ))}
      </ul>
    </section>
  ));
}

/** 今天, 昨天, 2月2日; with the year where it is another one. */
function useDayHeading(now: Date): (day: string) => string {
  const t = useTranslations('inbox');
  const { day: short, longDay } = formats(localeOf(useLocale()));
  const [today, yesterday] = [dayOf(now), dayOf(new Date(now.getTime() - 24 * 60 * 60 * 1000))];
  return (day) => {
    if (day === today) return t('today');
    if (day === yesterday) return t('yesterday');
    return day.slice(0, 4) === today.slice(0, 4) ? short(day) : longDay(new Date(`${day}T12:00:00+08:00`));
  };
}
