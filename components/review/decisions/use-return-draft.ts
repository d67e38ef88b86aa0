'use client';

import { useState } from 'react';
import type { CellCode, Edition } from '@/lib/editions/types';
import { cellsInOrder, type MarkedCell, type Marks } from '../marks';

/** What somebody found elsewhere is to be sent back: `decide` names the step. */
export type Drafted = { decide: 'return' | 'reopen'; cells: readonly CellCode[]; reason: string };

/** What the reviewer is about to return: the cells, a note on each where there is one, and the reason. Kept while the dialog is closed. */
export type ReturnDraft = {
  marks: Marks;
  /** The marked cells in reading order. */
  cells: readonly MarkedCell[];
  add: (codes: readonly CellCode[]) => void;
  reason: string;
  setReason: (reason: string) => void;
  note: (code: CellCode) => string;
  setNote: (code: CellCode, text: string) => void;
  /** As it is sent; blank notes are none. */
  body: () => { reason: string; cells: CellCode[]; notes: Record<CellCode, string> };
};

/** `drafted`: cells and reason that the reader came with. */
export function useReturnDraft(edition: Edition, isOffered: boolean, drafted: Drafted | null): ReturnDraft {
  const [marked, setMarked] = useState<ReadonlySet<CellCode>>(new Set(drafted?.cells));
  const [reason, setReason] = useState(drafted?.reason ?? '');
  const [notes, setNotes] = useState<Readonly<Record<CellCode, string>>>({});
  const cells = cellsInOrder(edition, marked);
  const codes = cells.map(({ code }) => code);
  return {
    marks: {
      cells: marked,
      toggle: (code) => setMarked((all) => toggled(all, code)),
      isOffered,
    },
    cells,
    add: (more) => setMarked((all) => new Set([...all, ...more])),
    reason,
    setReason,
    note: (code) => notes[code] ?? '',
    setNote: (code, text) => setNotes((all) => ({ ...all, [code]: text })),
    body: () => ({
      reason: reason.trim(),
      cells: codes,
      notes: Object.fromEntries(
        codes.flatMap((code): [CellCode, string][] => {
          const text = notes[code]?.trim();
          return text ? [[code, text]] : [];
        }),
      ),
    }),
  };
}

function toggled(codes: ReadonlySet<CellCode>, code: CellCode): ReadonlySet<CellCode> {
  const next = new Set(codes);
  if (!next.delete(code)) next.add(code);
  return next;
}
