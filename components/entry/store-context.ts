import { createContext, useContext, useSyncExternalStore } from 'react';
import type { CellCode } from '@/lib/editions/types';
import type { ReturnView } from '@/lib/queries/views';
import type { ChapterStore } from './chapters/chapter-store';
import type { CellState } from './return-state';
import type { ReturnStore } from './return-store';
import type { Before } from './unchanged-cells';

/** What the parts of the form share beside the store. */
export type Desk = {
  store: ReturnStore;
  chapters: ChapterStore;
  view: ReturnView;
  before: Before | null;
  /** Puts the focus on a cell (of a total: on the first that it adds up), in whatever section it is. */
  go: (code: CellCode) => void;
  openSection: (code: string) => void;
  openChapter: (key: string) => void;
  /** Shows what is known about the cell that has the focus, where that is not beside the table anyway. */
  openPanel: () => void;
};

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('not inside the form');
  return desk;
}

/** A part of the store; drawn again only when that part becomes another object. */
export function useSelected<T>(select: (store: ReturnStore) => T): T {
  const { store } = useDesk();
  const read = () => select(store);
  return useSyncExternalStore(store.subscribe, read, read);
}

export function useCell(code: CellCode): CellState {
  return useSelected((store) => store.cell(code));
}
