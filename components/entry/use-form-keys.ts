import { useEffect } from 'react';
import { type ChapterPlace, focusChapter } from './chapters/use-chapter';
import { nextOf, previousOf, shownAt } from './finding-places';
import type { ReturnStore } from './return-store';
import type { SectionPlace } from './use-section';
import { useFillZero, useSkipped } from './use-undo';

type Panel = 'auto' | 'open' | 'closed';
type Keys = {
  store: ReturnStore;
  place: SectionPlace;
  /** The same with the chapters behind the sections. */
  parts: ChapterPlace;
  setPanel: (change: (panel: Panel) => Panel) => void;
  /** Of a returned return: the cells that it came back for and that are as they were. */
  unchanged: () => readonly string[];
  openSheet: () => void;
  /** Brings what was said about a cell on screen; null: about the whole return. */
  showNotes: (cell: string | null) => void;
};

/** Cells that still ask for something: faults, findings that stand, blanks, and `named` ones that nobody has changed. */
export function openCells(store: ReturnStore, named: readonly string[]): ReadonlySet<string> {
  const { faults, blanks, standing } = store.form;
  const unfilled = [...blanks].filter((code) => store.editable.has(code));
  return new Set([...faults, ...standing.map(shownAt), ...unfilled, ...named]);
}

/** Whether the panel has its place beside the table; otherwise it lies over it. */
export function isBesideTable(): boolean {
  return window.matchMedia('(min-width: 1200px)').matches;
}

/** Whether the panel is on screen; it hides by itself where there is no room. */
function isShown(panel: Panel): boolean {
  return panel === 'auto' ? isBesideTable() : panel === 'open';
}

/** The key with what is held beside it, as the table of actions names it; ⌘ counts as Ctrl. */
function nameOf({ ctrlKey, metaKey, altKey, shiftKey, code, key }: KeyboardEvent): string {
  if (key === '?' || key === '？') return '?';
  const held = [ctrlKey || metaKey ? 'Ctrl' : '', altKey ? 'Alt' : '', shiftKey ? 'Shift' : ''];
  const letter = held[0] ? key.toLowerCase() : code;
  return [...held, letter].filter((part) => part !== '').join('+');
}

/** Where a text is written, not a number: `?` belongs to it. */
function isProse(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('textarea, select, input:not([inputmode])');
}

/** What keeps a history of its own: every field that is not one of the form's. */
function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('textarea, input:not([data-stop])');
}

/** Keys that work anywhere in the form: sections, open cells, undo, zeros, the panel, the sheet of keys. */
export function useFormKeys({ store, place, parts, setPanel, unchanged, openSheet, showNotes }: Keys): void {
  const fillZeros = useFillZero(store);
  const sayIfSkipped = useSkipped(store);
  useEffect(() => {
    const toOpen = (which: typeof nextOf) => {
      const next = which(store.edition, openCells(store, unchanged()), store.current);
      if (next) place.go(next);
    };
    const turn = (which: 'undo' | 'redo') => {
      const undone = store.edits[which]();
      const [first] = undone?.changed ?? [];
      if (first) place.go(first);
      sayIfSkipped(undone);
    };
    const step = (by: 1 | -1) => {
      if (parts.chapter === null && place.step(by, 'first')) return;
      (by === 1 ? parts.after : parts.before)?.();
      focusChapter();
    };
    const actions = new Map<string, () => unknown>([
      ['Alt+ArrowDown', () => step(1)],
      ['Alt+ArrowUp', () => step(-1)],
      ['Alt+Digit0', () => parts.chapter === null && fillZeros(place.section.code)],
      ['F8', () => toOpen(nextOf)],
      ['Shift+F8', () => toOpen(previousOf)],
      ['F2', () => setPanel((panel) => (isShown(panel) ? 'closed' : 'open'))],
      ['Shift+F2', () => showNotes(store.current)],
      ['?', openSheet],
      ['Ctrl+z', () => turn('undo')],
      ['Ctrl+y', () => turn('redo')],
      ['Ctrl+Shift+z', () => turn('redo')],
    ]);
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || document.querySelector('[role="dialog"]')) return;
      const name = nameOf(event);
      const action = actions.get(name);
      if (!action || (name === '?' && isProse(event.target))) return;
      if (name.startsWith('Ctrl') && isElsewhere(event.target)) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [store, place, parts, setPanel, unchanged, openSheet, showNotes, fillZeros, sayIfSkipped]);
}
