import { EditKeeper } from './edit-keeper';
import { isEmpty } from './kept-edits';
import { browserMachine } from './machine';
import { answerWindows, otherWindows, windowId } from './open-windows';
import { type Opening, ReturnStore } from './return-store';

/** Stores of this window with something unsaved outlive their page: who comes back finds what was typed. */
const stores = new Map<string, ReturnStore>();
const keepers = new WeakMap<ReturnStore, EditKeeper>();
let isAnswering = false;

/** Names of persons, years and units hold no slash. */
function placeOf({ view, userId }: Opening): string {
  return `${encodeURIComponent(userId)}/${view.year.year}/${view.unit.code}/`;
}

/** What this machine does not keep is lost with the window. */
function guard(event: BeforeUnloadEvent): void {
  const isAtRisk = [...stores.values()].some(({ saving, isKept }) => saving.unsaved > 0 && !isKept);
  if (isAtRisk) event.preventDefault();
}

function isWorthKeeping(store: ReturnStore): boolean {
  return !isEmpty(store.kept);
}

/** The store of a return: the one that still holds something unsaved, or a new one. */
export function storeOf(opening: Opening): ReturnStore {
  if (typeof window === 'undefined') return new ReturnStore(opening);
  const place = placeOf(opening);
  const before = stores.get(place);
  if (before && isWorthKeeping(before)) return before;
  const store = new ReturnStore(opening);
  stores.set(place, store);
  return store;
}

/**
 * Has what is unsaved in a store kept on this machine, and what was kept of it earlier restored; tells how many edits came
 * back. Once per store.
 */
export function keep(store: ReturnStore, opening: Opening, onRestored: (count: number) => void): void {
  if (keepers.has(store)) return;
  stores.set(placeOf(opening), store);
  window.addEventListener('beforeunload', guard);
  if (!isAnswering) answerWindows();
  isAnswering = true;
  const keeper = new EditKeeper(store, {
    machine: browserMachine,
    place: placeOf(opening),
    window: windowId,
    otherWindows,
  });
  keepers.set(store, keeper);
  void keeper.start().then(onRestored);
}
