'use client';

import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import styles from './notes.module.css';
import { useReturnNotes } from './notes-context';

/** A small sign that something was written about a cell, and how much. */
export function NoteMark({ cell }: { cell: string }) {
  const t = useTranslations('words.notes');
  const count = useReturnNotes().of(cell).length;
  if (count === 0) return null;
  return (
    <span className={styles.mark}>
      <Icon name="note" />
      <span aria-hidden="true">{count}</span>
      <VisuallyHidden>{t('count', { count })}</VisuallyHidden>
    </span>
  );
}
