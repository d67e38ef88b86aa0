import { useLocale, useTranslations } from 'next-intl';
import { dayOf, formats } from '@/lib/i18n/format';
import type { Course } from '@/lib/progress/arrivals';
import { drawn } from './scale';
import styles from './timeline.module.css';
import { TimelineDrawing } from './timeline-drawing';
import { TimelineTable } from './timeline-table';

/** How many units were in, day by day, against the due day and the year before; the same as a table. */
export function Timeline({
  course,
  lastCourse,
  now,
}: {
  course: Course;
  lastCourse: Course | null;
  now: Date;
}) {
  const t = useTranslations('progress.timeline');
  const { day } = formats(useLocale());
  const drawing = drawn({ course, lastCourse, today: dayOf(now) });
  const { last, until } = drawing;
  const values = { day: day(until), count: drawing.this.count, of: course.of };
  const summary = last
    ? t('compared', { ...values, last: last.countThen, lastOf: last.course.of })
    : t('summary', values);
  return (
    <figure className={styles.figure}>
      <figcaption>
        <h2 className={styles.title}>{t('title')}</h2>
        <p className={styles.note}>{summary}</p>
      </figcaption>
      <TimelineDrawing {...{ drawing, course, summary }} />
      <p className={styles.key}>
        <span className={styles.thisKey}>{t('this')}</span>
        {last && <span className={styles.lastKey}>{t('last')}</span>}
        <span className={styles.quiet}>{t('note')}</span>
      </p>
      <TimelineTable {...{ course, drawing }} />
    </figure>
  );
}
