import type { ReactNode } from 'react';
import table from './data-table.module.css';

/** A box in which a table that is wider than the window scrolls; reachable by keyboard, and named for who cannot see it. */
export function TableScroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without a tab stop, a keyboard cannot scroll a table without links
    <section className={table.scroll} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
