'use client';

import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';

/** In px, of a line on a wide screen; narrower ones are measured. */
const lineHeight = 32;
/** Up to here everything is drawn, so that it can be searched and printed. */
const few = 200;
/** How much is drawn before the window has been measured, on the server too. */
const firstRect = { width: 1200, height: 900 };

/** The lines near the window, and how much room the others take before and after them. */
export function useShownLines<Line>(lines: readonly Line[]) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [top, setTop] = useState(0);
  const isMany = lines.length > few;
  useLayoutEffect(() => {
    const rect = body.current?.getBoundingClientRect();
    if (rect) setTop(Math.round(rect.top + window.scrollY));
  });
  const list = useWindowVirtualizer({
    count: lines.length,
    enabled: isMany,
    estimateSize: () => lineHeight,
    scrollMargin: top,
    overscan: 12,
    initialRect: firstRect,
    useFlushSync: false,
  });
  const items = list.getVirtualItems();
  const all = lines.map((line, index) => ({ index, line }));
  if (!isMany) return { body, shown: all, before: 0, after: 0, measure: undefined };
  const last = items.at(-1);
  return {
    body,
    shown: items.flatMap(({ index }) => all[index] ?? []),
    before: Math.max(0, (items[0]?.start ?? top) - top),
    after: last ? Math.max(0, list.getTotalSize() + top - last.end) : 0,
    measure: list.measureElement,
  };
}
