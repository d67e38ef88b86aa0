import { useLocale, useTranslations } from 'next-intl';
import { LateMark, StatusMark } from '@/components/status/status-mark';
import { ButtonLink } from '@/components/ui/button';
import { Official } from '@/components/ui/official';
import { daysUntil, formats } from '@/lib/i18n/format';
import type { OwnStanding } from '@/lib/queries/task-views';
import type { ReturnRow, YearView } from '@/lib/queries/views';
import styles from './tasks.module.css';

/** A return that is still to be filled in: how far it is, until when, and the way into it. */
export function DraftCard({
  row,
  own,
  year,
  now,
  primary,
}: {
  row: ReturnRow;
  own: OwnStanding | undefined;
  year: YearView;
  now: Date;
  primary: boolean;
}) {
  const t = useTranslations('tasks');
  const { day, at, dueIn } = formats(useLocale());
  const due = own?.due ?? year.due;
  const overdue = -daysUntil(due, now);
  const step = !row.opened ? 'start' : row.filled === row.of ? 'finish' : 'goOn';
  return (
    <section className={styles.card} aria-labelledby={`draft-${row.unit.code}`}>
      <div className={styles.cardHead}>
        <StatusMark status="draft" opened={row.opened} />
        <h2 id={`draft-${row.unit.code}`}>
          <Official>{row.unit.name}</Official> <span>{t('table', { year: String(year.year) })}</span>
        </h2>
        {overdue > 0 && <LateMark days={overdue} />}
      </div>
      <p>
        {t('filled', { filled: row.filled, of: row.of })}
        {row.opened && t('lastSaved', { at: at(row.updatedAt, now) })}
      </p>
      <div className={styles.cardFoot}>
        <ButtonLink
          href={`/years/${year.year}/returns/${row.unit.code}`}
          look={primary ? 'primary' : 'secondary'}
        >
          {t(step)}
        </ButtonLink>
        <span className={styles.note}>
          {own?.extended
            ? t('around.extended', { day: day(due), left: dueIn(due, now) })
            : t('dueOn', { day: day(due) })}
        </span>
      </div>
    </section>
  );
}
