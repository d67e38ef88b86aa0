import { useTranslations } from 'next-intl';
import type { ArchivedTable } from '@/lib/queries/archive-views';

/** Where a year's figures come from, in words. */
export function useSourceText(): (table: Pick<ArchivedTable, 'source' | 'kind'>) => string {
  const t = useTranslations('archive.source');
  return ({ source, kind }) => {
    if (source === null) return t(kind === 'compiled' ? 'none' : 'noneOfUnit');
    return source.kind === 'published'
      ? t('published', { number: source.number })
      : t(source.kind, { version: source.version });
  };
}
