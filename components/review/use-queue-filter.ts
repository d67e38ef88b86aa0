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
  const show = (next: QueueFilter, how: 'pushState' | 'replaceState') =>
    window.history[how](null, '', `${path}${searchOf(next, { status: standing })}`);
  return {
    filter,
    standing,
    /** Each choice is a step back; letters of one text are a single one. */
    change: (part: Partial<QueueFilter>) => {
      const isTypedOn = part.text !== undefined && filter.text !== '';
      show({ ...filter, ...part }, isTypedOn ? 'replaceState' : 'pushState');
    },
    clear: () => {
      const { order, isReversed } = filter;
      show({ ...noFilter, order, isReversed }, 'pushState');
    },
    /** The address of the queue with another standing of the units that are not in it. */
    pathWith: (status: Standing | null) => `${path}${searchOf(filter, { status })}`,
  };
}
