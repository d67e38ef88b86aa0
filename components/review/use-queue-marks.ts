'use client';

import { useState } from 'react';
import type { QueueRow } from '@/lib/queries/queue-view';
import { mayBeMarked } from './queue-filter';
import type { QueueMarks } from './waiting-table';

/** What is marked of the rows that are shown; what is no longer shown or may no longer be marked is not. */
export function useQueueMarks(shown: readonly QueueRow[]): QueueMarks {
  const [wanted, setWanted] = useState<readonly string[]>([]);
  const markable = shown.filter(mayBeMarked).map(({ unit }) => unit.code);
  return {
    codes: new Set(markable.filter((code) => wanted.includes(code))),
    toggle: (code) => setWanted((all) => (all.includes(code) ? without(all, [code]) : [...all, code])),
    toggleAll: (codes) =>
      setWanted((all) => {
        const others = without(all, codes);
        return codes.every((code) => all.includes(code)) ? others : [...others, ...codes];
      }),
  };
}

function without(all: readonly string[], codes: readonly string[]): string[] {
  return all.filter((code) => !codes.includes(code));
}
