'use client';

import { useTranslations } from 'next-intl';
import type { QueueRow } from '@/lib/queries/queue-view';
import { mayBeMarked } from './queue-filter';

/** Why a return cannot be accepted together with others, in words; null: it can. */
export function useWhyNotMarked(): (row: QueueRow) => string | null {
  const t = useTranslations('queue.mayNotMark');
  return (row) => {
    if (mayBeMarked(row)) return null;
    if (!row.mayAccept) return t('own');
    return t(row.unexplained > 0 ? 'unexplained' : 'error');
  };
}
