'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { toast } from '@/components/ui/toast';
import type { QueueRow } from '@/lib/queries/queue-view';
import { mayBeMarked } from './queue-filter';
import { useShortcuts } from './use-shortcuts';
import { useWhyNotMarked } from './use-why-not-marked';

/** The ways into the returns of the queue, in order. */
function ways(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-queue] [data-open]')];
}

/** The code of the row that has the focus. */
function currentCode(): string | null {
  return document.activeElement?.closest('[data-row]')?.getAttribute('data-row') ?? null;
}

function step(by: number) {
  const all = ways();
  const code = currentCode();
  const at = all.findIndex((way) => way.closest('[data-row]')?.getAttribute('data-row') === code);
  const to = all[at === -1 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)];
  to?.focus();
  to?.scrollIntoView({ block: 'nearest' });
}

type Queue = {
  rows: readonly QueueRow[];
  marked: readonly QueueRow[];
  toggle: (code: string) => void;
  accept: (rows: readonly QueueRow[]) => void;
  pathOf: (row: QueueRow, decide?: 'return') => string;
};

/** j and k walk through the queue, Enter or o opens, x or the space bar marks, a accepts, r leads to returning, / to the search. */
export function useQueueKeys({ rows, marked, toggle, accept, pathOf }: Queue): void {
  const router = useRouter();
  const t = useTranslations('queue');
  const whyNot = useWhyNotMarked();
  const current = () => rows.find(({ unit }) => unit.code === currentCode()) ?? null;
  const tell = (row: QueueRow) => toast(t('mustOpen', { unit: row.unit.name, why: whyNot(row) ?? '' }));
  const mark = () => {
    const row = current();
    if (!row) step(0);
    else if (mayBeMarked(row)) toggle(row.unit.code);
    else tell(row);
  };
  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    o: () => {
      const row = current();
      if (row) router.push(pathOf(row));
    },
    x: mark,
    ' ': () => {
      // Whatever is pressed with the space bar keeps it.
      if (document.activeElement?.matches('input, button, summary')) return false;
      mark();
    },
    a: () => {
      const row = current();
      if (marked.length > 0) accept(marked);
      else if (row) mayBeMarked(row) ? accept([row]) : tell(row);
    },
    r: () => {
      const row = current();
      if (row) router.push(pathOf(row, 'return'));
    },
    '/': () => document.querySelector<HTMLElement>('[data-find]')?.focus(),
  });
  useEffect(() => {
    if (document.activeElement === document.body) ways()[0]?.focus({ preventScroll: true });
  }, []);
}
