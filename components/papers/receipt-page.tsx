import { useLocale, useTranslations } from 'next-intl';
import { StatusMark } from '@/components/status/status-mark';
import { SentLate } from '@/components/steps/due-line';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Official } from '@/components/ui/official';
import record from '@/components/ui/record.module.css';
import { formats } from '@/lib/i18n/format';
import type { ReceiptView } from '@/lib/queries/version-views';
import { tableFormatNames } from '@/lib/report/exports/table-format-names';
import { CopyHash } from './copy-hash';
import { groupsOfEight } from './groups-of-eight';
import styles from './receipt.module.css';
import { StampedSheets } from './stamped-sheets';
import { useWhatNext } from './use-what-next';

const tones = {
  waiting: 'info',
  accepted: 'done',
  returned: 'warning',
  withdrawn: 'info',
  reopened: 'warning',
  counts: 'done',
  replaced: 'info',
} as const;

/** What proves that a version was sent: its number, time and checksum, what happens next, and a place for the stamped sheet. */
export function ReceiptPage({ receipt, now }: { receipt: ReceiptView; now: Date }) {
  const t = useTranslations('papers.receipt');
  const common = useTranslations('common');
  const { full } = formats(useLocale());
  const next = useWhatNext(receipt, now);
  const { year, unit, number, kind, standing, latest, scans } = receipt;
  const address = `/years/${year.year}/returns/${unit.code}`;
  return (
    <main id="main" className={`page ${styles.receipt}`}>
      <header className={record.head}>
        <h1>
          <Official>{unit.name}</Official>
        </h1>
        {number === latest && <StatusMark status={receipt.status} compiled={kind === 'compiled'} />}
      </header>
      <Notice tone={tones[standing]} note={next}>
        {t(kind, { number, at: full(receipt.at), by: receipt.by })}
      </Notice>
      <div className={styles.actions}>
        <ButtonLink look="primary" href={`${address}/versions/${number}/print`}>
          {t('print')}
        </ButtonLink>
        {scans.actions.includes('attachScan') && <ButtonLink href="#stamped">{t('upload')}</ButtonLink>}
        <ButtonLink href={address}>{t('openForm')}</ButtonLink>
        {number !== latest && (
          <ButtonLink look="quiet" href={`${address}/versions/${latest}`}>
            {t('latest', { latest })}
          </ButtonLink>
        )}
        <ButtonLink look="quiet" href={`${address}/history`}>
          {common('history')}
        </ButtonLink>
        <ButtonLink look="quiet" href="/">
          {common('back')}
        </ButtonLink>
      </div>
      <Facts receipt={receipt} />
      <section id="stamped" className={record.part} aria-labelledby="stamped-title" tabIndex={-1}>
        <h2 id="stamped-title">{useTranslations('papers.sheets')('title')}</h2>
        <StampedSheets
          year={year.year}
          unit={unit.code}
          version={number}
          isAccepted={standing === 'accepted' || standing === 'counts' || standing === 'reopened'}
          view={scans}
          now={now}
        />
      </section>
    </main>
  );
}

function Facts({ receipt }: { receipt: ReceiptView }) {
  const t = useTranslations('papers.receipt');
  const files = useTranslations('stale.files');
  const { full } = formats(useLocale());
  const { unit, title, year, number, at, by, sha256 } = receipt;
  const table = `/api/v1/years/${year.year}/returns/${unit.code}/versions/${number}/table`;
  return (
    <section className={record.part} aria-labelledby="facts-title">
      <h2 id="facts-title">{t('facts')}</h2>
      <dl className={record.facts}>
        <dt>{t('unit')}</dt>
        <dd>
          <Official>{unit.name}</Official>
        </dd>
        <dt>{t('table')}</dt>
        <dd>
          <Official>{t('tableOf', { title, year: String(year.year) })}</Official>
        </dd>
        <dt>{t('version')}</dt>
        <dd>{t('versionNumber', { number })}</dd>
        <dt>{t('at')}</dt>
        <dd>
          {full(at)} {receipt.late && <SentLate />}
        </dd>
        <dt>{t('by')}</dt>
        <dd>{by}</dd>
        <dt>{t('hash')}</dt>
        <dd>
          <code className={styles.hash}>
            {groupsOfEight(sha256).map((group) => (
              <span key={group}>{group} </span>
            ))}
          </code>
          <CopyHash text={sha256} />
          <p className={record.quiet}>{t('hashNote')}</p>
        </dd>
        <dt>{files('label')}</dt>
        <dd className={styles.files}>
          {tableFormatNames.map((format) => (
            <a key={format} href={`${table}.${format}`} download>
              {files(format)}
            </a>
          ))}
        </dd>
      </dl>
    </section>
  );
}
