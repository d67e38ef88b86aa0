'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { KeyHint } from '@/components/ui/key-hint';
import styles from './queue.module.css';
import { useShortcuts } from './use-shortcuts';

/** Links of the queue, in order. */
function links(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-queue] a')];
}

function step(by: number) {
  const all = links();
  const at = document.activeElement instanceof HTMLElement ? all.indexOf(document.activeElement) : -1;
  all[at === -1 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)]?.focus();
}

/** j and k walk through the queue, Enter opens the return; the first one is ready at once. */
export function QueueKeys() {
  const t = useTranslations('review');
  useShortcuts({ j: () => step(1), k: () => step(-1) });
  useEffect(() => {
    if (document.activeElement === document.body) links()[0]?.focus({ preventScroll: true });
  }, []);
  return (
    <p className={styles.keys}>
      <KeyHint keys="J" /> <KeyHint keys="K" /> {t('keys.rows')} <KeyHint keys="Enter" /> {t('keys.open')}
    </p>
  );
}
