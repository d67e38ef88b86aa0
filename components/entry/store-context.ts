import { createContext, useContext, useRef, useSyncExternalStore } from 'react';
import type { Definitions } from '@/lib/editions/definitions/definition';
import type { CellCode } from '@/lib/editions/types';
import type { ReturnView } from '@/lib/queries/views';
import type { Finding } from '@/lib/rules/finding';
import type { ChapterStore } from './chapters/chapter-store';
import { type CellState, isSameState } from './return-state';
import type { ReturnStore } from './return-store';
import type { Before } from './unchanged-cells';

/** Who works on the form. */
export type Person = { id: string; username: string; name: string };

/** What the parts of the form share beside the store. */
export type Desk = {
  store: ReturnStore;
  person: Person;
  chapters: ChapterStore;
  view: ReturnView;
  /** How the form's cells are counted. */
  definitions: Definitions | null;
  before: Before | null;
  /** Puts the focus on a cell (of a total: on the first that it adds up), in whatever section it is. */
  go: (code: CellCode) => void;
  /** Puts the focus on the line that says what was found; where it takes an explanation, into that. */
  goToFinding: (finding: Finding) => void;
  openSection: (code: string) => void;
  openChapter: (key: string) => void;
  /** Shows what is known about the cell that has the focus, where that is not beside the table anyway. */
  openPanel: () => void;
  /** Brings what was said about a cell on screen and puts the focus there; null: about the whole return. */
  showNotes: (code: CellCode | null) => void;
};

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('not inside the form');
  return desk;
}

/** A part of the store; drawn again, within the key press, only when that part becomes another object. */
export function useSelected<T>(select: (store: ReturnStore) => T): T {
  const { store } = useDesk();
  const read = () => select(store);
  return useSyncExternalStore(store.subscribe, read, read);
}

/**
 * As `useSelected`, but drawn once the keys pause: for everything that may follow a key a moment later.
 * Not for what an input shows, which would jump back.
 */
export function useFollowed<T>(select: (store: ReturnStore) => T): T {
  const { store } = useDesk();
  const read = () => select(store);
  return useSyncExternalStore(store.follow, read, read);
}

/** As `useFollowed`, for what is put together anew each time: drawn again only when one of its parts changes. */
export function useFollowedParts<T extends object>(select: (store: ReturnStore) => T): T {
  const last = useRef<T>(undefined);
  return useFollowed((store) => {
    const now = select(store);
    if (!last.current || !isSameState(last.current, now)) last.current = now;
    return last.current;
  });
}

export function useCell(code: CellCode): CellState {
  return useSelected((store) => store.cell(code));
}
