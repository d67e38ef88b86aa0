import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { StatusMark } from '@/components/status/status-mark';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Official } from '@/components/ui/official';
import { editionById } from '@/lib/editions/registry';
import { formats } from '@/lib/i18n/format';
import type { FeedLook, FeedView } from '@/lib/queries/feed-views';
import { feedPath } from './address';
import { ChainLine } from './chain-line';
import { byDay } from './days';
import { Entry } from './entry';
import { FeedFilter } from './feed-filter';
import styles from './history.module.css';

/** `broken`: the first event that is not what was written, null where there is none; undefined: the asker may not ask. */
type Props = { feed: FeedView; look: FeedLook; broken: number | null | undefined; now: Date };

/** Everything that happened to a return, latest first, day by day. */
export function FeedPage({ feed, look, broken, now }: Props) {
  const t = useTranslations('history');
  const { year, unit, entries, next } = feed;
  const edition = editionById(feed.edition);
  const at = { year: year.year, unit: unit.code };
  const isNarrowed = look.kind !== 'all' || look.cell !== null || look.person !== null;
  return (
    <main id="main" className={`page ${styles.page}`}>
      <FeedHead feed={feed} now={now} />
      {broken !== undefined && <ChainLine broken={broken} events={feed.events} />}
      <FeedFilter feed={feed} look={look} edition={edition} />
      {entries.length === 0 && (
        <EmptyState
          title={isNarrowed ? t('none') : t('standingNone')}
          action={isNarrowed && <ButtonLink href={feedPath(at)}>{t('clear')}</ButtonLink>}
        >
          {isNarrowed && t('noneWhy')}
        </EmptyState>
      )}
      {byDay(entries).map(({ day, entries: ofDay }) => (
        <Day key={day} day={day}>
          {ofDay.map((entry) => (
            <Entry key={entry.last} {...{ entry, edition, at }} cell={look.cell} frozen={feed.frozen} />
          ))}
        </Day>
      ))}
      {(next !== null || look.before !== null) && (
        <nav className={styles.paging} aria-label={t('paging')}>
          {look.before !== null && <Link href={feedPath(at, { ...look, before: null })}>{t('newest')}</Link>}
          {next !== null && (
            <ButtonLink href={feedPath(at, { ...look, before: next })}>{t('older')}</ButtonLink>
          )}
        </nav>
      )}
    </main>
  );
}

function FeedHead({ feed, now }: { feed: FeedView; now: Date }) {
  const t = useTranslations('history');
  const { at } = formats(useLocale());
  const { year, unit, kind, status, opened, events, versions, since, people } = feed;
  return (
    <header className={styles.head}>
      <h1>
        <Official>{unit.name}</Official> {t('title')}
      </h1>
      <p className={styles.facts}>
        <span>{t('table', { year: String(year.year) })}</span>
        <StatusMark status={status} opened={opened} compiled={kind === 'compiled'} />
        <Link href={`/years/${year.year}/returns/${unit.code}`}>{t('openForm')}</Link>
        <Link href={`/archive/units/${unit.code}`}>{t('archive')}</Link>
      </p>
      {since && (
        <p className={styles.standing}>
          {t('standing', { since: at(since, now), events, versions, people: people.length })}
        </p>
      )}
    </header>
  );
}

function Day({ day, children }: { day: string; children: React.ReactNode }) {
  const { longDay } = formats(useLocale());
  return (
    <section className={styles.day} aria-labelledby={`day-${day}`}>
      <h2 id={`day-${day}`}>{longDay(day)}</h2>
      <ol className={styles.entries}>{children}</ol>
    </section>
  );
}
