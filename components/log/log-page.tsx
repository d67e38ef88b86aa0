import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Official } from '@/components/ui/official';
import type { LogPage as Page } from '@/lib/queries/log-views';
import type { VerifiedLog } from '@/lib/queries/verify-log';
import { everything, type LogAddress, logQuery } from './address';
import styles from './log.module.css';
import { LogChain } from './log-chain';
import { LogFilter } from './log-filter';
import { LogTable } from './log-table';

type Props = {
  page: Page;
  address: LogAddress;
  verified: VerifiedLog;
  /** Where the asker reads from; empty: everywhere. */
  areas: readonly string[];
  years: readonly number[];
  now: Date;
};

/** The log of all subjects for an auditor: who did what, one act a line. */
export function LogPage({ page, address, verified, areas, years, now }: Props) {
  const t = useTranslations('log');
  const { look, cursor } = address;
  const isNarrowed = logQuery(look) !== '';
  return (
    <main id="main" className="page">
      <div className={styles.head}>
        <div>
          <h1>{t('title')}</h1>
          <p className={styles.standing}>
            {t.rich('standing', {
              areas: () => (areas.length === 0 ? t('everywhere') : <Official>{areas.join('、')}</Official>),
            })}
          </p>
        </div>
        <nav className={styles.export} aria-label={t('export')}>
          <span>{t('export')}</span>
          <a href={`/api/v1/log.csv${logQuery(look)}`}>{t('csv')}</a>
          <a href={`/api/v1/log.jsonl${logQuery(look)}`}>{t('jsonl')}</a>
        </nav>
      </div>
      <LogChain verified={verified} address={address} mayVerifyAll={areas.length === 0} />
      <LogFilter look={look} years={years} />
      {page.events.length === 0 ? (
        <EmptyState
          title={t('none')}
          action={isNarrowed && <ButtonLink href={`/log${logQuery(everything)}`}>{t('clear')}</ButtonLink>}
        >
          {isNarrowed && t('noneWhy')}
        </EmptyState>
      ) : (
        <LogTable events={page.events} look={look} now={now} />
      )}
      {(page.next !== null || cursor !== null) && (
        <nav className={styles.paging} aria-label={t('paging')}>
          {cursor !== null && <Link href={`/log${logQuery(look)}`}>{t('newest')}</Link>}
          {page.next !== null && (
            <ButtonLink href={`/log${logQuery(look, { cursor: page.next.toString() })}`}>
              {t('older')}
            </ButtonLink>
          )}
        </nav>
      )}
    </main>
  );
}
