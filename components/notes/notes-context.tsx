'use client';

import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { CommentsView } from '@/lib/queries/views';
import type { Thread } from './threads';
import { type Notes, useNotes } from './use-notes';

/** What the marks beside the cells need: nothing that changes while a note is being written. */
type Marked = { threads: readonly Thread[]; show: (cell: string | null) => void };

const NotesContext = createContext<Notes | null>(null);
const MarkedContext = createContext<Marked | null>(null);

type Props = {
  /** The return's, below /api/v1. */
  path: string;
  given: CommentsView;
  /** Id of the person whose screen it is. */
  person?: string;
  /** Brings the conversations about a cell (null: about the whole return) on screen, and the focus to them. */
  onShow: (cell: string | null) => void;
  children: ReactNode;
};

/** Holds the conversations of one return apart from the rest of a screen, so that writing a note draws nothing else again. */
export function NotesProvider({ path, given, person, onShow, children }: Props) {
  const notes = useNotes(path, given, person);
  const { threads } = notes;
  const marked = useMemo(() => ({ threads, show: onShow }), [threads, onShow]);
  return (
    <NotesContext value={notes}>
      <MarkedContext value={marked}>{children}</MarkedContext>
    </NotesContext>
  );
}

export function useReturnNotes(): Notes {
  return present(useContext(NotesContext));
}

export function useThreads(): Marked {
  return present(useContext(MarkedContext));
}

function present<T>(value: T | null): T {
  if (value === null) throw new Error('not inside the notes of a return');
  return value;
}
