'use client';

import { useTranslations } from 'next-intl';
import { CopyText } from '@/components/ui/copy-text';

/** Puts a checksum on the clipboard, and says so. */
export function CopyHash({ text }: { text: string }) {
  const t = useTranslations('papers.receipt');
  const words = { idle: t('copy'), copied: t('copied'), failed: t('copyFailed') };
  return <CopyText text={text} words={words} what={t('hash')} />;
}
