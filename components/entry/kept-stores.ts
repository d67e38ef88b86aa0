import type { ReturnView } from '@/lib/queries/views';
import { type ChapterOpening, ChapterStore } from './chapters/chapter-store';
import { type Opening, ReturnStore } from './return-store';

/** Stores of this window with something unsaved outlive their page: who comes back finds what was typed. */
const kept = new Map<string, ReturnStore>();
const keptChapters = new Map<string, ChapterStore>();

function keyOf(view: ReturnView, userName: string): string {
  return [userName, view.year.year, view.unit.code].join('/');
}

function hasUnsaved(): boolean {
  const counts = [
    ...[...kept.values()].map((store) => store.saving.unsaved),
    ...[...keptChapters.values()].map((store) => store.queue.unsaved),
  ];
  return counts.some((unsaved) => unsaved > 0);
}

function guard(event: BeforeUnloadEvent): void {
  if (hasUnsaved()) event.preventDefault();
}

/** The store of a return: the one that still holds something unsaved, or a new one. */
export function storeOf(opening: Opening): ReturnStore {
  if (typeof window === 'undefined') return new ReturnStore(opening);
  const key = keyOf(opening.view, opening.userName);
  const before = kept.get(key);
  if (before && before.saving.unsaved > 0) return before;
  const store = new ReturnStore(opening);
  kept.set(key, store);
  window.addEventListener('beforeunload', guard);
  return store;
}

/** The store of a return's texts, likewise. */
export function chapterStoreOf(opening: ChapterOpening, userName: string): ChapterStore {
  if (typeof window === 'undefined') return new ChapterStore(opening);
  const key = [userName, opening.path].join(' ');
  const before = keptChapters.get(key);
  if (before && before.queue.unsaved > 0) return before;
  const store = new ChapterStore(opening);
  keptChapters.set(key, store);
  window.addEventListener('beforeunload', guard);
  return store;
}
