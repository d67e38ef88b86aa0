'use client';

import { useTranslations } from 'next-intl';
import { KeyHint } from '@/components/ui/key-hint';
import styles from './queue.module.css';

/** The keys of the queue, for who uses no mouse. */
export function QueueKeys() {
  const t = useTranslations('queue.keys');
  return (
    <p className={styles.keys}>
      <KeyHint keys="J" /> <KeyHint keys="K" /> {t('move')}　<KeyHint keys="Enter" /> {t('open')}　
      <KeyHint keys="X" /> {t('mark')}　<KeyHint keys="A" /> {t('accept')}　<KeyHint keys="R" /> {t('return')}
      　<KeyHint keys="/" /> {t('search')}
    </p>
  );
}
