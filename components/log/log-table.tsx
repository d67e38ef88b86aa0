import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import table from '@/components/ui/data-table.module.css';
import { Official } from '@/components/ui/official';
import { TableScroll } from '@/components/ui/table-scroll';
import { formats } from '@/lib/i18n/format';
import { saidLogEvent } from '@/lib/i18n/said-log-event';
import type { LogEvent, LogLook } from '@/lib/queries/log-views';
import { logQuery } from './address';
import styles from './log.module.css';

type Props = { events: readonly LogEvent[]; look: LogLook; now: Date };

/** Acts, latest first; people and units narrow the log to themselves, and a return leads to its own history. */
export function LogTable({ events, look, now }: Props) {
  const t = useTranslations('log');
  return (
    <TableScroll label={t('title')}>
      <table className={`${table.table} ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">{t('at')}</th>
            <th scope="col">{t('by')}</th>
            <th scope="col">{t('what')}</th>
            <th scope="col" className={table.minor}>
              {t('about')}
            </th>
            <th scope="col" className={table.minor}>
              {t('year')}
            </th>
            <th scope="col" className={table.minor}>
              {t('chain')}
            </th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <LogRow key={event.id} {...{ event, look, now }} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function LogRow({ event, look, now }: { event: LogEvent; look: LogLook; now: Date }) {
  const t = useTranslations('log');
  const locale = useLocale();
  const { at, by, username, actor, unit, year, seq, hash } = event;
  const text = [event.detail.reason, event.detail.text].find((one) => typeof one === 'string');
  return (
    <tr>
      <td className={table.short}>
        <time dateTime={at.toISOString()}>{formats(locale).at(at, now)}</time>
      </td>
      <td className={styles.person}>
        <Link href={`/log${logQuery({ ...look, actor: username ?? actor })}`} className={styles.quiet}>
          <Official>{by}</Official>
        </Link>
      </td>
      <td className={styles.said}>
        {saidLogEvent(event, locale)}
        <span className={styles.narrow}>
          <About event={event} />
        </span>
        {typeof text === 'string' && (
          <span className={styles.reason} lang="zh-CN">
            {text}
          </span>
        )}
      </td>
      <td className={`${table.minor} ${styles.unit}`}>
        <About event={event} />
      </td>
      <td className={`${table.minor} ${table.short}`}>
        {unit === null && year !== null ? '' : (year ?? '')}
      </td>
      <td className={`${table.minor} ${table.short} ${styles.hash}`} title={hash}>
        {t('number', { seq, hash: hash.slice(0, 8) })}
      </td>
    </tr>
  );
}

function About({ event: { unit, year, subject } }: { event: LogEvent }) {
  const t = useTranslations('log');
  if (unit === null || year === null) return t(`subjects.${subjectKind(subject)}`);
  return (
    <Link
      href={`/years/${year}/returns/${unit.code}/history`}
      aria-label={t('history', { unit: unit.name, year: String(year) })}
    >
      <Official>{unit.name}</Official>
    </Link>
  );
}

const kinds = ['return', 'year', 'person', 'token', 'units', 'setup', 'other'] as const;

function subjectKind(subject: string): (typeof kinds)[number] {
  const kind = subject.split(':')[0];
  return kinds.find((one) => one === kind) ?? 'other';
}
