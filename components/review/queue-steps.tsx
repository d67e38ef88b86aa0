'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { KeyHint } from '@/components/ui/key-hint';
import styles from './review.module.css';
import type { Review } from './review-data';

/** Where this one stands in the queue, and the ways to the one before and the one after it. */
export function QueueSteps({ review }: { review: Review }) {
  const t = useTranslations('queue');
  const common = useTranslations('review');
  const { year, queue } = review;
  const { previous, next, place, of } = queue;
  return (
    <nav className={styles.steps} aria-label={common('waiting')}>
      <Link href={`/years/${year}/review${queue.search}`}>{common('toQueue')}</Link>
      {of > 0 && <span>{place > 0 ? t('place', { at: place, of }) : t('placeNone', { of })}</span>}
      {previous && (
        <Link href={addressIn(review, previous.code)} prefetch={false}>
          {t('previous', { unit: previous.name })} <Key letter="P" />
        </Link>
      )}
      {next && (
        <Link href={addressIn(review, next.code)} prefetch={false}>
          {t('next', { unit: next.name })} <Key letter="N" />
        </Link>
      )}
    </nav>
  );
}

/** Another return of the same queue, with the filter kept. */
export function addressIn({ year, queue }: Review, unit: string): string {
  return `/years/${year}/review/${unit}${queue.search}`;
}

function Key({ letter }: { letter: string }) {
  return (
    <span className={styles.key} aria-hidden="true">
      <KeyHint keys={letter} />
    </span>
  );
}
