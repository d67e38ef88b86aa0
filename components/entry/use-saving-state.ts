import { useChapters } from './chapters/chapter-text';
import type { SavingState } from './return-state';
import { useDesk, useFollowed } from './store-context';

/** How saving stands for the figures and the texts together; `retry` tries both again. */
export function useSavingState(): SavingState & { retry: () => void } {
  const { store, chapters } = useDesk();
  const figures = useFollowed((each) => each.saving);
  const unsaved = useChapters(({ queue }) => queue.unsaved);
  const isSaving = useChapters(({ queue }) => queue.isSaving);
  const trouble = useChapters(({ queue }) => queue.trouble);
  const isKept = useChapters((each) => each.isKept || each.queue.unsaved === 0);
  const at = useChapters(({ queue }) => queue.at);
  return {
    unsaved: figures.unsaved + unsaved,
    isSaving: figures.isSaving || isSaving,
    trouble: figures.trouble ?? trouble,
    at: later(figures.at, at),
    isKept: isKept && (figures.isKept || figures.unsaved === 0),
    retry: () => {
      void store.queue.retry();
      void chapters.queue.retry();
    },
  };
}

function later(one: Date | null, other: Date | null): Date | null {
  if (!one || !other) return one ?? other;
  return one.getTime() > other.getTime() ? one : other;
}
