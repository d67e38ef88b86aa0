'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { KeyHint } from '@/components/ui/key-hint';
import styles from './review.module.css';
import type { Review } from './review-data';

/** Where this one stands in the queue that the reader came from, and the ways to its neighbours there. */
export function QueueSteps({ review }: { review: Review }) {
  const t = useTranslations('queue');
  const common = useTranslations('review');
  const { previous, next, place, of } = review.queue;
  if (of === 0) return null;
  return (
    <nav className={styles.steps} aria-label={common('waiting')}>
      <span>{place > 0 ? t('place', { at: place, of }) : t('placeNone', { of })}</span>
      {previous && (
        <Link
          href={addressIn(review, previous.code)}
          prefetch={false}
          title={previous.name}
          aria-label={t('previousOf', { unit: previous.name })}
          aria-keyshortcuts="p"
        >
          {t('previous')} <Key letter="P" />
        </Link>
      )}
      {next && (
        <Link
          href={addressIn(review, next.code)}
          prefetch={false}
          title={next.name}
          aria-label={t('nextOf', { unit: next.name })}
          aria-keyshortcuts="n"
        >
          {t('next')} <Key letter="N" />
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
