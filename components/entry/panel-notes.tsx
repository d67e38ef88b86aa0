'use client';

import { useTranslations } from 'next-intl';
import { CellThreads } from '@/components/notes/cell-threads';
import { useReturnNotes } from '@/components/notes/notes-context';
import styles from './cell-panel.module.css';
import { useDesk } from './store-context';
import { focusCell } from './use-talk';

/** What the unit and the office have said to each other about a cell, and room to say more. */
export function PanelNotes({ code }: { code: string }) {
  const t = useTranslations('talk');
  const { store } = useDesk();
  const notes = useReturnNotes();
  if (notes.of(code).length === 0 && !notes.mayWrite) return null;
  return (
    <section data-notes={code}>
      <h3 className={styles.caption}>{t('title')}</h3>
      <CellThreads {...{ notes }} cell={code} now={store.now()} onLeave={() => focusCell(code)} />
    </section>
  );
}
