import { useCallback, useEffect } from 'react';
import type { CellCode } from '@/lib/editions/types';
import { orderOf, sectionOf } from './finding-places';
import type { ReturnStore } from './return-store';
import { setHash, useHash } from './section-hash';

/** What the form's address names while all conversations are shown in place of a section. */
export const talkHash = 'talk';
/** In front of a cell's code it names a cell, so that a link from elsewhere leads there. */
const cellPrefix = 'cell-';

export function openTalk(): void {
  setHash(talkHash);
}

type Places = { store: ReturnStore; openSection: (code: string) => void; openPanel: () => void };

/** Whether all conversations are on screen, and the way to those about one cell (null: about the whole return). */
export function useTalk({ store, openSection, openPanel }: Places): {
  isTalk: boolean;
  showNotes: (cell: CellCode | null) => void;
} {
  const hash = useHash();
  const showNotes = useCallback(
    (cell: CellCode | null) => {
      const section = cell === null ? undefined : sectionOf(store.edition, cell);
      if (cell !== null && section) {
        // Not by way of the focus, which for a total is on the first cell that it adds up.
        if (!drawnAt(cell)) openSection(section.code);
        openPanel();
        store.setCurrent(cell);
      } else openTalk();
      focusNotes(cell);
    },
    [store, openSection, openPanel],
  );
  const named = hash.startsWith(cellPrefix) ? hash.slice(cellPrefix.length) : null;
  useEffect(() => {
    if (named !== null && orderOf(store.edition).has(named)) showNotes(named);
  }, [named, store, showNotes]);
  return { isTalk: hash === talkHash, showNotes };
}

/** Frames that are waited for what was asked for: the panel follows the form a moment later. */
const longestWait = 30;

/** Puts the focus where a note on this cell is written, once that is drawn: into the field, else on what was said. */
function focusNotes(cell: CellCode | null, waited = 0): void {
  requestAnimationFrame(() => {
    const place = document.querySelector<HTMLElement>(`[data-notes="${CSS.escape(cell ?? '')}"]`);
    if (waited < 2 || (!place && waited < longestWait)) return focusNotes(cell, waited + 1);
    const target =
      place?.querySelector<HTMLElement>('textarea') ?? place?.querySelector<HTMLElement>('button');
    if (cell !== null) drawnAt(cell)?.scrollIntoView({ block: 'nearest' });
    target?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: 'nearest' });
  });
}

/** The cell on screen; sections that are not open are drawn, too, but out of sight. */
function drawnAt(cell: CellCode): HTMLElement | null {
  const drawn = document.querySelector<HTMLElement>(`[data-code="${CSS.escape(cell)}"]`);
  return drawn?.checkVisibility({ visibilityProperty: true }) ? drawn : null;
}

/** Gives the focus back to a cell, also to a total. */
export function focusCell(cell: CellCode): void {
  drawnAt(cell)?.focus();
}
