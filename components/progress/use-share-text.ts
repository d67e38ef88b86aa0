import { useTranslations } from 'next-intl';
import { shareOf } from '@/lib/cells/share-of';

/** A share in words: `12.3%`; what is not nothing is never 0, and what is not all never 100; null: not known. */
export function useShareText(): (part: bigint | null, total: bigint) => string {
  const t = useTranslations('progress');
  return (part, total) => {
    if (part === null) return t('share.unknown');
    const share = shareOf(part, total);
    if (share === null) return '';
    if (share === 0 && part > 0n) return t('share.below');
    if (share === 100 && part < total) return t('share.above');
    return t('share.value', { share: share.toFixed(1) });
  };
}
