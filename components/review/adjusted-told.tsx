'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { Review } from './review-data';

type Props = {
  review: Pick<Review, 'year' | 'unit' | 'status'>;
  adjusted: NonNullable<Review['adjusted']>;
};

/** Before an area's table is accepted: how many rows of its ledger that approves, and whether one of them is the reader's own. */
export function AdjustedTold({ review: { year, unit, status }, adjusted: { rows, open, own } }: Props) {
  const t = useTranslations('ledger');
  const isWaiting = status === 'submitted' && open > 0;
  return (
    <Notice
      tone={isWaiting && own > 0 ? 'warning' : 'info'}
      note={isWaiting ? (own > 0 ? t('review.own', { own }) : t('review.approves')) : undefined}
      action={
        <Link href={`/years/${year}/compile/${unit.code}?view=ledger`} prefetch={false}>
          {t('review.show')}
        </Link>
      }
    >
      {t('review.rows', { rows, open })}
    </Notice>
  );
}
