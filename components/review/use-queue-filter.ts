'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { filterFrom, noFilter, type QueueFilter, searchOf } from './queue-filter';
import { type Standing, standingFrom } from './standing';

/** The filter of the queue, which lives in the address: a link, the back button and a reload bring it back. */
export function useQueueFilter() {
  const params = useSearchParams();
  const path = usePathname();
  const filter = filterFrom(new URLSearchParams(params));
  const standing = standingFrom(params.get('status') ?? undefined);
  return {
    filter,
    standing,
    /** Each choice is a step back; letters of one text are a single one. */
    change: (part: Partial<QueueFilter>) => {
      const now = current();
      const isTypedOn = part.text !== undefined && now.filter.text !== '';
      show(path, { ...now.filter, ...part }, now.standing, isTypedOn ? 'replaceState' : 'pushState');
    },
    clear: () => {
      const now = current();
      const { order, isReversed } = now.filter;
      show(path, { ...noFilter, order, isReversed }, now.standing, 'pushState');
    },
    /** The address of the queue with another standing of the units that are not in it. */
    pathWith: (status: Standing | null) => `${path}${searchOf(filter, { status })}`,
  };
}

/** As the address bar has it; who types quickly is ahead of what is drawn. */
function current() {
  const params = new URLSearchParams(window.location.search);
  return { filter: filterFrom(params), standing: standingFrom(params.get('status') ?? undefined) };
}

function show(
  path: string,
  filter: QueueFilter,
  status: Standing | null,
  how: 'pushState' | 'replaceState',
): void {
  window.history[how](null, '', `${path}${searchOf(filter, { status })}`);
}
