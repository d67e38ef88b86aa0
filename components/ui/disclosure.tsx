'use client';

import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './disclosure.module.css';
import { Icon } from './icon';

/**
 * A button that opens a small floating panel of links or buttons below it. Escape closes it and gives focus back; so do
 * a click elsewhere, a step of the Tab key out of it, and going to another page.
 */
export function Disclosure({
  label,
  children,
  side = 'start',
  look = 'bar',
}: {
  label: ReactNode;
  children: ReactNode;
  side?: 'start' | 'end';
  look?: 'bar' | 'button';
}) {
  const [open, setOpen] = useState(false);
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  const pathname = usePathname();
  const box = useRef<HTMLDivElement>(null);
  const shown = open && openedAt === pathname;
  useEffect(() => {
    if (!shown) return;
    const outside = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [shown]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens for Escape from the controls inside
    <div
      ref={box}
      className={styles.box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !shown) return;
        event.stopPropagation();
        setOpen(false);
        box.current?.querySelector('button')?.focus();
      }}
    >
      <button
        type="button"
        className={`${styles.trigger} ${styles[look]}`}
        aria-expanded={shown}
        onClick={() => {
          setOpen(!shown);
          setOpenedAt(pathname);
        }}
      >
        {label}
        <Icon name="caret" />
      </button>
      <div className={`${styles.panel} ${styles[side]}`} hidden={!shown}>
        {children}
      </div>
    </div>
  );
}
