'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { StaleChanges } from '@/components/status/stale-changes';
import { useStaleParts } from '@/components/status/stale-parts';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Official } from '@/components/ui/official';
import { omissionNotes } from '@/lib/report/omission-notes';
import styles from './made-from-told.module.css';
import type { Review } from './review-data';

type Props = { made: NonNullable<Review['made']>; compares: boolean; now: Date };

/** Before an area's table is decided on: which units it leaves out, as will be printed, and what has changed since it was made. `compares`: beside last year's table. */
export function MadeFromTold({ made: { leftOut, changes }, compares, now }: Props) {
  const t = useTranslations('stale');
  const parts = useStaleParts();
  const [isOpen, setIsOpen] = useState(false);
  const notes = omissionNotes(leftOut);
  if (notes.length === 0 && !changes.isStale) return null;
  return (
    <div className={styles.told}>
      {notes.length > 0 && (
        <Notice tone="warning">
          <strong>{t('review.leftOut')}</strong>
          <ul className={styles.notes}>
            {notes.map((note) => (
              <li key={note}>
                <Official>{note}</Official>
              </li>
            ))}
          </ul>
          {compares && t('review.unlike')}
        </Notice>
      )}
      {changes.isStale && (
        <Notice
          tone="warning"
          note={changes.status === 'submitted' ? t('review.hint') : undefined}
          action={
            <Button size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
              {t(isOpen ? 'line.hide' : 'line.show')}
            </Button>
          }
        >
          {t('review.stale')}
          {parts(changes)}
          {t('line.cells', { n: changes.cells.length })}
        </Notice>
      )}
      {isOpen && changes.isStale && <StaleChanges stale={changes} now={now} />}
    </div>
  );
}
