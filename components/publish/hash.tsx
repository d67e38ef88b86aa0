'use client';

import { useTranslations } from 'next-intl';
import { CopyText } from '@/components/ui/copy-text';
import styles from './publish.module.css';

/** A checksum, whole, with a button that puts it on the clipboard. `of` names what it is the checksum of. */
export function Hash({ text, of }: { text: string; of: string }) {
  const t = useTranslations('publish.publication');
  const words = { idle: t('copy'), copied: t('copied'), failed: t('copyFailed') };
  return (
    <span className={styles.hash}>
      <code>{text}</code>
      <CopyText text={text} words={words} what={t('copyOf', { name: of })} />
    </span>
  );
}
