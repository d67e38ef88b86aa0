'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { CommentsView } from '@/lib/queries/views';
import { type Notes, useNotes } from './use-notes';

const NotesContext = createContext<Notes | null>(null);

/** Holds the notes of one return apart from the rest of a screen, so that writing one draws nothing else again. */
export function NotesProvider(props: { path: string; given: CommentsView; children: ReactNode }) {
  const notes = useNotes(props.path, props.given);
  return <NotesContext value={notes}>{props.children}</NotesContext>;
}

export function useReturnNotes(): Notes {
  const notes = useContext(NotesContext);
  if (!notes) throw new Error('not inside the notes of a return');
  return notes;
}
