import { useEffect } from 'react';
import { type ChapterPlace, focusChapter } from './chapters/use-chapter';
import { nextOf, shownAt } from './finding-places';
import type { ReturnStore } from './return-store';
import type { SectionPlace } from './use-section';

type Panel = 'auto' | 'open' | 'closed';
type Keys = {
  store: ReturnStore;
  place: SectionPlace;
  /** The same with the chapters behind the sections. */
  parts: ChapterPlace;
  setPanel: (change: (panel: Panel) => Panel) => void;
  /** Of a returned return: the cells that it came back for and that are as they were. */
  unchanged: () => readonly string[];
};

/** Cells that still ask for something: faults, findings that stand, blanks, and `named` ones that nobody has changed. */
export function openCells(store: ReturnStore, named: readonly string[]): ReadonlySet<string> {
  const { faults, blanks, standing } = store.form;
  const unfilled = [...blanks].filter((code) => store.editable.has(code));
  return new Set([...faults, ...standing.map(shownAt), ...unfilled, ...named]);
}

/** Whether the panel is on screen; it hides by itself where there is no room. */
function isShown(panel: Panel): boolean {
  if (panel !== 'auto') return panel === 'open';
  return window.matchMedia('(min-width: 1200px)').matches;
}

/** Keys that work anywhere in the form: sections, next open cell, the panel, zeros. */
export function useFormKeys({ store, place, parts, setPanel, unchanged }: Keys): void {
  useEffect(() => {
    const toNext = () => {
      const next = nextOf(store.edition, openCells(store, unchanged()), store.current);
      if (next) place.go(next);
    };
    const step = (by: 1 | -1) => {
      if (parts.chapter === null && place.step(by, 'first')) return;
      (by === 1 ? parts.after : parts.before)?.();
      focusChapter();
    };
    const actions = new Map<string, () => unknown>([
      ['Alt+ArrowDown', () => step(1)],
      ['Alt+ArrowUp', () => step(-1)],
      ['Alt+Digit0', () => parts.chapter === null && void store.fillWithZero(place.section.code)],
      ['F8', toNext],
      ['F2', () => setPanel((panel) => (isShown(panel) ? 'closed' : 'open'))],
    ]);
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
      if (document.querySelector('[role="dialog"]')) return;
      const action = actions.get((event.altKey ? 'Alt+' : '') + event.code);
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [store, place, parts, setPanel, unchanged]);
}
