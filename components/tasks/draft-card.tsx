import { useLocale, useTranslations } from 'next-intl';
import { LateMark, StatusMark } from '@/components/status/status-mark';
import { ButtonLink } from '@/components/ui/button';
import { Official } from '@/components/ui/official';
import { daysUntil, formats } from '@/lib/i18n/format';
import type { ReturnRow, YearView } from '@/lib/queries/views';
import styles from './tasks.module.css';

/** A return that is still to be filled in: how far it is, until when, and the way into it. */
export function DraftCard({
  row,
  year,
  now,
  primary,
}: {
  row: ReturnRow;
  year: YearView;
  now: Date;
  primary: boolean;
}) {
  const t = useTranslations('tasks');
  const steps = useTranslations('steps.due');
  const { day, at, dueIn } = formats(useLocale());
  const overdue = -daysUntil(row.due, now);
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
          {row.extendedDue
            ? steps('extended', { day: day(row.due), left: dueIn(row.due, now) })
            : t('dueOn', { day: day(row.due) })}
        </span>
      </div>
    </section>
  );
}
