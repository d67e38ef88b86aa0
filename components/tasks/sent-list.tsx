import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { StatusMark } from '@/components/status/status-mark';
import { Official } from '@/components/ui/official';
import { editionById } from '@/lib/editions/registry';
import { eventMessage } from '@/lib/i18n/event-message';
import { formats } from '@/lib/i18n/format';
import type { AroundTasks, Done } from '@/lib/queries/task-views';
import type { ReturnRow, YearView } from '@/lib/queries/views';
import { OwnWait } from './own-wait';
import styles from './tasks.module.css';

/** `others`: these are not all of one's own returns, because some are to be filled in. */
type Props = {
  rows: readonly ReturnRow[];
  own: AroundTasks['own'];
  year: YearView;
  now: Date;
  others: boolean;
};

/** Own returns that are on their way or done: for whom they wait, since when, and what has happened since. */
export function SentList({ rows, own, year, now, others }: Props) {
  const t = useTranslations('tasks');
  return (
    <section aria-labelledby="sent" className={styles.part}>
      <h2 id="sent">{t(others ? 'otherReturns' : 'ownReturns')}</h2>
      <ul className={styles.lines}>
        {rows.map((row) => (
          <SentLine key={row.unit.code} {...{ row, year, now }} own={own[row.unit.code]} />
        ))}
      </ul>
    </section>
  );
}

function SentLine({
  row,
  own,
  year,
  now,
}: Pick<Props, 'year' | 'now'> & { row: ReturnRow; own: AroundTasks['own'][string] | undefined }) {
  const t = useTranslations('tasks');
  const { at } = formats(useLocale());
  const version = row.version ?? 0;
  return (
    <li className={styles.sent}>
      <div className={styles.sentHead}>
        <StatusMark status={row.status} opened={row.opened} />
        <h3>
          <Official>{row.unit.name}</Official> {t('table', { year: String(year.year) })}
        </h3>
        <SentLinks row={row} year={year.year} />
      </div>
      <p>
        <OwnWait row={row} own={own} year={year} now={now} />
      </p>
      <p className={styles.note}>
        {row.status === 'accepted' && own?.accepted
          ? t('around.acceptedAt', { by: own.accepted.by, at: at(own.accepted.at, now), version })
          : row.submittedAt &&
            t('submittedAt', { at: at(row.submittedAt, now), by: row.submittedBy ?? '', version })}
      </p>
      {own?.since && own.since.action !== 'accept' && (
        <p className={styles.note}>
          <Since done={own.since} row={row} year={year} now={now} />
        </p>
      )}
    </li>
  );
}

function Since({ done, row, year, now }: { done: Done; row: ReturnRow; year: YearView; now: Date }) {
  const t = useTranslations('tasks.around');
  const locale = useLocale();
  const act = eventMessage(
    { subject: 'return:', explained: 0, topics: false, ...done },
    editionById(year.edition),
    locale,
  );
  return (
    <>
      {t('since')}
      <Link href={`/years/${year.year}/returns/${row.unit.code}/history`}>
        {formats(locale).at(done.at, now)} {t('by', { by: done.by, act })}
      </Link>
    </>
  );
}

function SentLinks({ row, year }: { row: ReturnRow; year: number }) {
  const t = useTranslations('tasks');
  const papers = useTranslations('papers.receipt');
  const address = `/years/${year}/returns/${row.unit.code}`;
  const { name } = row.unit;
  return (
    <span className={styles.lineLinks}>
      {row.version !== null && (
        <Link
          href={`${address}/versions/${row.version}`}
          aria-label={papers('openOf', { unit: name, number: row.version })}
        >
          {papers('short')}
        </Link>
      )}
      {row.opened && (
        <Link href={`${address}/history`} aria-label={t('around.historyOf', { unit: name })}>
          {t('around.historyLink')}
        </Link>
      )}
      <Link href={address} aria-label={t('openOf', { unit: name })}>
        {t('open')}
      </Link>
    </span>
  );
}
