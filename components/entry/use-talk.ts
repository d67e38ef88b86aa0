import { useCallback, useEffect } from 'react';
import type { CellCode, Edition } from '@/lib/editions/types';
import { orderOf } from './finding-places';
import { setHash, useHash } from './section-hash';

/** What the form's address names while all conversations are shown in place of a section. */
export const talkHash = 'talk';
/** In front of a cell's code it names a cell, so that a link from elsewhere leads there. */
const cellPrefix = 'cell-';

export function openTalk(): void {
  setHash(talkHash);
}

type Places = {
  edition: Edition;
  go: (code: CellCode) => void;
  openPanel: () => void;
};

/** Whether all conversations are on screen, and the way to those about one cell (null: about the whole return). */
export function useTalk({ edition, go, openPanel }: Places): {
  isTalk: boolean;
  showNotes: (cell: CellCode | null) => void;
} {
  const hash = useHash();
  const showNotes = useCallback(
    (cell: CellCode | null) => {
      if (cell === null) openTalk();
      else {
        go(cell);
        openPanel();
      }
      focusNotes(cell);
    },
    [go, openPanel],
  );
  const named = hash.startsWith(cellPrefix) ? hash.slice(cellPrefix.length) : null;
  useEffect(() => {
    if (named !== null && orderOf(edition).has(named)) showNotes(named);
  }, [named, edition, showNotes]);
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
    target?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: 'nearest' });
  });
}
