import { useSyncExternalStore } from 'react';
import type { FieldState } from '../save-queue';
import { useDesk } from '../store-context';
import type { ChapterStore } from './chapter-store';

/** A part of the texts; `select` must give the same thing again until it changes. */
export function useChapters<T>(select: (chapters: ChapterStore) => T): T {
  const { chapters } = useDesk();
  const read = () => select(chapters);
  return useSyncExternalStore(chapters.subscribe, read, read);
}

/** The text of a chapter as it is on screen. */
export function useChapterText(key: string): string {
  return useChapters((chapters) => chapters.text(key));
}

/** How saving that chapter stands. */
export function useChapterSave(key: string): FieldState {
  return useChapters((chapters) => chapters.queue.stateOf(key));
}
