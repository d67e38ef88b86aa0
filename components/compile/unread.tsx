'use client';

import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';

/** Says which parts of the address could not be read, as `name=value`; nothing where all could. */
export function Unread({ parts }: { parts: readonly string[] }) {
  const t = useTranslations('grid');
  return parts.length > 0 && <Notice tone="info">{t('unread', { list: parts.join('  ') })}</Notice>;
}
