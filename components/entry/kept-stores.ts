import { type ChapterOpening, ChapterStore } from './chapters/chapter-store';
import { EditKeeper, type Keeps } from './edit-keeper';
import { isEmpty } from './kept-edits';
import { browserMachine } from './machine';
import { answerWindows, otherWindows, windowId } from './open-windows';
import type { Opening } from './opening';
import { ReturnStore } from './return-store';

/** What is typed in one part of a return, and whether this machine keeps it. */
type Kept = Keeps & { readonly isKept: boolean; readonly queue: { readonly unsaved: number } };

/** Stores of this window with something unsaved outlive their page: who comes back finds what was typed. */
const stores = new Map<string, ReturnStore>();
const chapterStores = new Map<string, ChapterStore>();
const keepers = new WeakMap<Kept, EditKeeper>();
let isAnswering = false;

/** Whose edits, of which return. */
export type Whose = Pick<Opening, 'view' | 'userId'>;

/** Where this machine keeps figures or texts. Names of persons, years and units hold no slash, and none begins with another. */
function placeOf({ view, userId }: Whose, part: 'figures' | 'texts'): string {
  return `${encodeURIComponent(userId)}/${part}/${view.year.year}/${view.unit.code}/`;
}

/** What this machine does not keep is lost with the window. */
function guard(event: BeforeUnloadEvent): void {
  const figures = [...stores.values()].some(({ saving, isKept }) => saving.unsaved > 0 && !isKept);
  const texts = [...chapterStores.values()].some(({ queue, isKept }) => queue.unsaved > 0 && !isKept);
  if (figures || texts) event.preventDefault();
}

/** The one that still holds something unsaved, or a new one. */
function keptOrNew<T extends Kept>(all: Map<string, T>, place: string, create: () => T): T {
  if (typeof window === 'undefined') return create();
  const before = all.get(place);
  if (before && !isEmpty(before.kept)) return before;
  const store = create();
  all.set(place, store);
  return store;
}

/** The store of a return's figures. */
export function storeOf(opening: Opening): ReturnStore {
  return keptOrNew(stores, placeOf(opening, 'figures'), () => new ReturnStore(opening));
}

/** The store of a return's texts. */
export function chapterStoreOf(opening: ChapterOpening, whose: Whose): ChapterStore {
  return keptOrNew(chapterStores, placeOf(whose, 'texts'), () => new ChapterStore(opening));
}

/**
 * Has what is unsaved of a return kept on this machine, and what was kept of it earlier restored; tells how many edits came
 * back. Once per store.
 */
export function keep(
  figures: ReturnStore,
  texts: ChapterStore,
  whose: Whose,
  onRestored: (count: number) => void,
): void {
  stores.set(placeOf(whose, 'figures'), figures);
  chapterStores.set(placeOf(whose, 'texts'), texts);
  window.addEventListener('beforeunload', guard);
  if (!isAnswering) answerWindows();
  isAnswering = true;
  const restored = [keepStore(figures, placeOf(whose, 'figures')), keepStore(texts, placeOf(whose, 'texts'))];
  void Promise.all(restored).then(([cells, chapters]) => onRestored((cells ?? 0) + (chapters ?? 0)));
}

async function keepStore(store: Kept, place: string): Promise<number> {
  if (keepers.has(store)) return 0;
  const keeper = new EditKeeper(store, { machine: browserMachine, place, window: windowId, otherWindows });
  keepers.set(store, keeper);
  return keeper.start();
}
