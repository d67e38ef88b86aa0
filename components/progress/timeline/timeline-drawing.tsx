import { useLocale, useTranslations } from 'next-intl';
import { formats } from '@/lib/i18n/format';
import type { Course } from '@/lib/progress/arrivals';
import { type Drawing, size } from './scale';
import styles from './timeline.module.css';

/** Keeps a text that stands over a line within the drawing. */
const edge = 48;

/** The curves, as one picture that is described by its summary. */
export function TimelineDrawing({
  drawing,
  course,
  summary,
}: {
  drawing: Drawing;
  course: Course;
  summary: string;
}) {
  const t = useTranslations('progress.timeline');
  const { day } = formats(useLocale());
  const { all, zero, due, closes, last } = drawing;
  const bottom = size.height - 6;
  const right = size.width - size.right;
  const clamped = Math.min(right - edge, Math.max(size.left + edge, due));
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={summary}
    >
      <path d={`M${size.left} ${zero}H${right}`} className={styles.base} />
      <path d={`M${size.left} ${all.y}H${right}`} className={styles.hair} />
      <text x={size.left} y={all.y - 5} className={styles.text}>
        {t('all', { of: all.of })}
      </text>
      <path d={`M${due} ${size.top - 10}V${zero}`} className={styles.due} />
      <text x={clamped} y={12} textAnchor="middle" className={styles.strong}>
        {t('due', { day: day(course.due) })}
      </text>
      <path d={`M${closes} ${size.top - 10}V${zero}`} className={styles.closes} />
      <text x={size.left} y={bottom} className={styles.text}>
        {day(drawing.from)}
      </text>
      <text x={right} y={bottom} textAnchor="end" className={styles.text}>
        {t('closes', { day: day(course.closes) })}
      </text>
      {last && <path d={last.path} className={styles.last} />}
      <path d={drawing.this.path} className={styles.this} />
      <circle cx={drawing.this.end.x} cy={drawing.this.end.y} r="3.5" className={styles.now} />
    </svg>
  );
}
