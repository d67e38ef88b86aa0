'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { NoteField } from './note-field';
import { ThreadView } from './thread';
import { openOf, type Thread } from './threads';
import type { Notes } from './use-notes';

type Props = {
  notes: Notes;
  /** null: the return as a whole. */
  cell: string | null;
  now: Date;
  onLeave?: () => void;
};

/** Everything said about one cell, open conversations first, and room to begin another one. */
export function CellThreads({ notes, cell, now, onLeave }: Props) {
  const t = useTranslations('talk.new');
  const [isAsked, setIsAsked] = useState(false);
  const threads = sorted(notes.of(cell));
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
          <Button size="small" look="quiet" onClick={() => setIsAsked(true)}>
            {t('another')}
          </Button>
        ) : (
          <NoteField
            {...{ notes, spot, onLeave }}
            autoFocus={isAsked}
            label={t('write')}
            button={t('send')}
          />
        ))}
    </>
  );
}

/** Open ones first, each kind by when it was begun. */
export function sorted(threads: readonly Thread[]): readonly Thread[] {
  const open = openOf(threads);
  return [...open, ...threads.filter((thread) => !open.includes(thread))];
}
