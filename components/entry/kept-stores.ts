import type { ReturnView } from '@/lib/queries/views';
import { type Opening, ReturnStore } from './return-store';

/** Stores of this window with something unsaved outlive their page: who comes back finds what was typed. */
const kept = new Map<string, ReturnStore>();

function keyOf(view: ReturnView, userName: string): string {
  return [userName, view.year.year, view.unit.code].join('/');
}

function hasUnsaved(): boolean {
  return [...kept.values()].some((store) => store.saving.unsaved > 0);
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
