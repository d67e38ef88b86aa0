import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { Official } from '@/components/ui/official';
import { editionById } from '@/lib/editions/registry';
import { eventMessage } from '@/lib/i18n/event-message';
import { formats } from '@/lib/i18n/format';
import type { FeedEntry, FeedView } from '@/lib/queries/feed-views';
import styles from './history.module.css';

/** Whom a return of one's own waits for, and how it came to that, latest first. */
export function History({ feed, status, now }: { feed: FeedView; status: 'draft' | 'returned'; now: Date }) {
  const t = useTranslations('tasks');
  const { at } = formats(useLocale());
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('history')}</h2>
      <ol className={styles.steps}>
        <li className={styles.step}>
          <b>{t(`waitsFor.${status}`)}</b>
        </li>
        {feed.entries.map((entry) => (
          <li key={entry.last} className={styles.step}>
            <div className={styles.what}>
              {at(entry.to, now)} <Official>{entry.by}</Official>
            </div>
            <div className={styles.who}>
              <Said entry={entry} edition={feed.edition} />
            </div>
          </li>
        ))}
      </ol>
      <Link className={styles.more} href={`/years/${feed.year.year}/returns/${feed.unit.code}/history`}>
        {t('around.wholeHistory')}
      </Link>
    </section>
  );
}

function Said({ entry, edition }: { entry: FeedEntry; edition: string }) {
  const counts = {
    cells: entry.cells.length,
    explained: entry.explained.length,
    chapters: entry.chapters.length,
    topics: entry.topics !== null,
  };
  return eventMessage({ subject: 'return:', ...entry, ...counts }, editionById(edition), useLocale());
}
