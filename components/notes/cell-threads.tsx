'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { NoteField } from './note-field';
import { ThreadView } from './thread';
import styles from './thread.module.css';
import { openOf } from './threads';
import type { Notes } from './use-notes';

type Props = {
  notes: Notes;
  /** null: the return as a whole. */
  cell: string | null;
  now: Date;
  onLeave?: () => void;
};

/** Everything said about one cell, each conversation where it was begun, and room to begin another one. */
export function CellThreads({ notes, cell, now, onLeave }: Props) {
  const t = useTranslations('talk.new');
  const [isAsked, setIsAsked] = useState(false);
  const threads = notes.threadsOf(cell);
  const spot = { kind: 'new', cell } as const;
  const isWritten = notes.draft(spot).text.trim() !== '';
  const hasOpen = openOf(threads).length > 0;
  return (
    <>
      {threads.map((thread) => (
        <ThreadView key={thread.id} {...{ thread, notes, now, onLeave }} isReady />
      ))}
      {notes.mayWrite &&
        (hasOpen && !isAsked && !isWritten ? (
          <p className={styles.another}>
            <button type="button" className={styles.link} onClick={() => setIsAsked(true)}>
              {t('another')}
            </button>
          </p>
        ) : (
          <NoteField
            {...{ notes, spot, onLeave }}
            autoFocus={isAsked}
            label={t('write')}
            button={t('send')}
            onSent={() => setIsAsked(false)}
          />
        ))}
    </>
  );
}
