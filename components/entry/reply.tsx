'use client';

import { useTranslations } from 'next-intl';
import { NoteField } from '@/components/notes/note-field';
import { NoteList } from '@/components/notes/note-list';
import { useReturnNotes } from '@/components/notes/notes-context';
import { toReturn } from '@/components/notes/spot';
import styles from './form-notices.module.css';
import { useDesk } from './store-context';

/** What the unit answers to why its return came back: notes on the return as a whole since then. */
export function Reply({ since }: { since: Date }) {
  const t = useTranslations('words.notes');
  const { store, view } = useDesk();
  const notes = useReturnNotes();
  const said = notes.of(null).filter(({ at }) => at >= since);
  if (said.length === 0 && !view.actions.includes('write')) return null;
  return (
    <div className={styles.reply}>
      <NoteList notes={said} now={store.now()} />
      <NoteField
        notes={notes}
        spot={toReturn}
        label={t('reply')}
        hint={t('replyHint')}
        button={t('sendReply')}
      />
    </div>
  );
}
