import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { useStaleParts } from '@/components/status/stale-parts';
import { StatusMark } from '@/components/status/status-mark';
import { ButtonLink } from '@/components/ui/button';
import { Official } from '@/components/ui/official';
import { formats } from '@/lib/i18n/format';
import type { OwnStanding } from '@/lib/queries/task-views';
import type { ReturnedNote, Tasks, YearView } from '@/lib/queries/views';
import { OwnWait } from './own-wait';
import { PassedOnText } from './passed-on-text';
import { quotable } from './quotable';
import styles from './tasks.module.css';

const named = 6;

/** The table that an area's office adds up: who is missing, and the way to it. */
export function CompileCard({
  task: { area, row, outstanding, passedOn, stale },
  note,
  own,
  year: view,
  now,
  primary,
}: {
  task: Tasks['compile'][number];
  note: ReturnedNote | undefined;
  own: OwnStanding | undefined;
  year: YearView;
  now: Date;
  primary: boolean;
}) {
  const t = useTranslations('tasks');
  const words = useTranslations('stale');
  const parts = useStaleParts();
  const papers = useTranslations('papers.receipt');
  const { at } = formats(useLocale());
  const { year } = view;
  const names = outstanding.slice(0, named).map((unit) => unit.name);
  return (
    <section className={styles.card} aria-labelledby={`table-${area.code}`}>
      <div className={styles.cardHead}>
        <StatusMark status={row.status} compiled />
        <h2 id={`table-${area.code}`}>
          <Official>{area.name}</Official> <span>{t('compiledTable', { year: String(year) })}</span>
        </h2>
      </div>
      {note && (
        <>
          <blockquote className={styles.reason}>{t('quoted', { text: quotable(note.reason) })}</blockquote>
          <p className={styles.note}>
            {t('returnedBy', { by: note.by, at: at(note.at, now), version: row.version ?? 0 })}
          </p>
        </>
      )}
      {passedOn && <PassedOnText passed={passedOn} />}
      {(row.status === 'submitted' || row.status === 'accepted') && (
        <p>
          <OwnWait row={row} own={own} year={view} now={now} />
        </p>
      )}
      {stale && <p className={styles.stale}>{words('task', { parts: parts(stale) })}</p>}
      <p>{t('accepted', { accepted: row.filled, of: row.of })}</p>
      {names.length > 0 && (
        <p className={styles.note}>
          {t.rich(outstanding.length > named ? 'missing' : 'missingAll', {
            count: outstanding.length,
            names: names.join('、'),
            official: (text) => <Official>{text}</Official>,
          })}
        </p>
      )}
      <div className={styles.cardFoot}>
        <ButtonLink href={`/years/${year}/compile/${area.code}`} look={primary ? 'primary' : 'secondary'}>
          {t('openTable')}
        </ButtonLink>
        <span className={styles.lineLinks}>
          {row.version !== null && (row.status === 'submitted' || row.status === 'accepted') && (
            <Link href={`/years/${year}/returns/${area.code}/versions/${row.version}`}>{papers('open')}</Link>
          )}
          {area.parent === null && row.status === 'submitted' && (
            <Link href={`/years/${year}/publish`}>
              {t(view.state === 'published' ? 'publication' : 'publish')}
            </Link>
          )}
        </span>
      </div>
    </section>
  );
}
