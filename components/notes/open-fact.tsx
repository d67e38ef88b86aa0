'use client';

import { useTranslations } from 'next-intl';
import { Mark } from '@/components/ui/mark';
import styles from './notes.module.css';
import { useThreads } from './notes-context';
import { openOf } from './threads';

/** Among the facts about a return: how many conversations are open; leads to the first. */
export function OpenFact() {
  const t = useTranslations('talk');
  const { threads, show } = useThreads();
  const open = openOf(threads);
  const [first] = open;
  if (!first) return null;
  return (
    <button type="button" className={styles.fact} onClick={() => show(first.cell)}>
      <Mark icon="talk" tone="accent">
        {t('fact', { count: open.length })}
      </Mark>
    </button>
  );
}
