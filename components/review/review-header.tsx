'use client';

import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { OpenFact } from '@/components/notes/open-fact';
import { StatusMark } from '@/components/status/status-mark';
import { Button } from '@/components/ui/button';
import { KeyHint } from '@/components/ui/key-hint';
import { Official } from '@/components/ui/official';
import { formats } from '@/lib/i18n/format';
import type { Action } from '@/lib/workflow/transitions';
import type { Decision } from './decisions/decision-dialogs';
import { QueueSteps } from './queue-steps';
import styles from './review.module.css';
import type { Review } from './review-data';

type Props = {
  review: Review;
  now: Date;
  marked: number;
  /** What can be decided now. */
  offered: readonly Action[];
  onDecide: (decision: Decision) => void;
};

/** Whose version this is, who sent it when, and the two things that can be done with it. */
export function ReviewHeader({ review, now, marked, offered, onDecide }: Props) {
  const t = useTranslations('review');
  const { at } = formats(useLocale());
  const { year, unit, kind, status, version } = review;
  return (
    <header className={styles.header}>
      <div className={styles.what}>
        <h1 className={styles.title}>
          <Official>{unit.name}</Official>
        </h1>
        <p className={styles.facts}>
          <Link href={`/years/${year}/review${review.queue.search}`}>{t('toQueue')}</Link>
          <span>{t(`table.${kind}`, { year: String(year) })}</span>
          <StatusMark status={status} />
          <span>{t('sent', { n: version.number, by: version.by, at: at(version.at, now) })}</span>
          <OpenFact />
          <span title={version.sha256}>{t('hash', { hash: shortHash(version.sha256) })}</span>
        </p>
      </div>
      <QueueSteps review={review} />
      <div className={styles.actions}>
        {kind === 'compiled' && (
          <Link href={`/years/${year}/compile/${unit.code}?view=grid`}>{t('openTable')}</Link>
        )}
        {offered.includes('return') && (
          <Button onClick={() => onDecide('return')} aria-keyshortcuts="r">
            {marked > 0 ? t('returnCells', { n: marked }) : t('return')} <Key letter="R" />
          </Button>
        )}
        {offered.includes('accept') && (
          <Button look="primary" onClick={() => onDecide('accept')} aria-keyshortcuts="a">
            {t('accept')} <Key letter="A" />
          </Button>
        )}
        {offered.includes('reopen') && <Button onClick={() => onDecide('reopen')}>{t('reopen')}</Button>}
      </div>
    </header>
  );
}

function Key({ letter }: { letter: string }) {
  return (
    <span className={styles.key} aria-hidden="true">
      <KeyHint keys={letter} />
    </span>
  );
}

function shortHash(sha256: string): string {
  return `${sha256.slice(0, 4)} ${sha256.slice(4, 8)}`;
}
