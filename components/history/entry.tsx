import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { Official } from '@/components/ui/official';
import { topicsRowOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import { eventMessage } from '@/lib/i18n/event-message';
import { dayOf, formats } from '@/lib/i18n/format';
import type { FeedEntry } from '@/lib/queries/feed-views';
import { EntryCells } from './entry-cells';
import { entryMark } from './entry-marks';
import { EntryWords } from './entry-words';
import styles from './history.module.css';
import { ValueOf } from './value-of';

type Props = {
  entry: FeedEntry;
  edition: Edition;
  at: { year: number; unit: string };
  /** The one cell that is looked at, and what it was in each version. */
  cell: string | null;
  frozen: Readonly<Record<number, bigint | null>>;
};

/** One line of the feed: when, who did what, and what belongs to it. */
export function Entry({ entry, edition, at, cell, frozen }: Props) {
  const locale = useLocale();
  const shown = cell === null ? entry : onlyAbout(cell, entry, edition);
  const { cells } = shown;
  const said = eventMessage(
    {
      subject: 'return:',
      action: entry.action,
      cells: cells.length,
      explained: shown.explained.length,
      chapters: entry.chapters.length,
      topics: shown.topics !== null,
      detail: entry.detail,
    },
    edition,
    locale,
  );
  const { icon, tone } = entryMark(entry.action);
  return (
    <li className={styles.entry} data-action={entry.action}>
      <Times entry={entry} />
      <span className={styles.sign} data-tone={tone}>
        <Icon name={icon} />
      </span>
      <div className={styles.what}>
        <p>
          <b>
            <Official>{entry.by}</Official>
          </b>{' '}
          {said}
        </p>
        <Version entry={entry} at={at} cell={cell} frozen={frozen} edition={edition} />
        <EntryWords entry={shown} edition={edition} at={at} />
        {cells.length > 0 && <EntryCells cells={cells} events={entry.events} edition={edition} at={at} />}
      </div>
    </li>
  );
}

/** Of what a save wrote beside the cell that is looked at, nothing. */
function onlyAbout(cell: string, entry: FeedEntry, edition: Edition): FeedEntry {
  const isTopics = topicsRowOf(edition)?.code === cell;
  return {
    ...entry,
    cells: entry.cells.filter(({ code }) => code === cell),
    topics: isTopics ? entry.topics : null,
    explained: [],
  };
}

function Times({ entry: { from, to } }: { entry: FeedEntry }) {
  const t = useTranslations('history');
  const { time, day } = formats(useLocale());
  const first = dayOf(from) === dayOf(to) ? time(from) : `${day(from)} ${time(from)}`;
  return (
    <span className={styles.when}>
      <time dateTime={to.toISOString()}>
        {first === time(to) ? time(to) : t('time', { from: first, to: time(to) })}
      </time>
    </span>
  );
}

/** What a submission froze: its receipt, and the value of the cell that is looked at. */
function Version({ entry, at, cell, frozen, edition }: Props): ReactNode {
  const t = useTranslations('history');
  const number = entry.detail.version;
  if (entry.action !== 'submit' || typeof number !== 'number') return null;
  const { sha256 } = entry.detail;
  return (
    <p className={styles.more}>
      {cell !== null && Object.hasOwn(frozen, number) && (
        <span>
          {t.rich('frozenAs', {
            value: () => <ValueOf edition={edition} code={cell} value={frozen[number] ?? null} />,
          })}
        </span>
      )}
      <Link href={`/years/${at.year}/returns/${at.unit}/versions/${number}`}>
        {t('receipt', { version: number })}
      </Link>
      {typeof sha256 === 'string' && (
        <span className={styles.hash} title={sha256}>
          {t('hash', { hash: `${sha256.slice(0, 4)} ${sha256.slice(4, 8)}` })}
        </span>
      )}
    </p>
  );
}
