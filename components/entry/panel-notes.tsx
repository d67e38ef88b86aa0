'use client';

import { useTranslations } from 'next-intl';
import { NoteField } from '@/components/notes/note-field';
import { NoteList } from '@/components/notes/note-list';
import { useReturnNotes } from '@/components/notes/notes-context';
import styles from './cell-panel.module.css';
import { useDesk } from './store-context';

/** What the unit and the office have said to each other about a cell, and room to say more. */
export function PanelNotes({ code }: { code: string }) {
  const t = useTranslations('words.notes');
  const { store } = useDesk();
  const notes = useReturnNotes();
  const said = notes.of(code);
  if (said.length === 0 && !notes.mayWrite) return null;
  return (
    <section>
      <h3 className={styles.caption}>{t('title')}</h3>
      <NoteList notes={said} now={store.now()} />
      <NoteField notes={notes} cell={code} label={t('write')} button={t('send')} />
    </section>
  );
}
