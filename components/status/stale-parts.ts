import { useTranslations } from 'next-intl';
import type { Changes } from '@/lib/queries/staleness-view';

/** What changed, counted: `2家单位、1笔去重调整`. Changes that only an area further below knows are counted with their unit. */
export function useStaleParts(): (stale: Pick<Changes, 'units' | 'adjustments' | 'omissions'>) => string {
  const t = useTranslations('stale.line');
  return ({ units, adjustments, omissions }) =>
    [
      ...(units.length > 0 ? [t('units', { n: units.length })] : []),
      ...(adjustments.length > 0 ? [t('adjustments', { n: adjustments.length })] : []),
      ...(omissions.length > 0 ? [t('omissions', { n: omissions.length })] : []),
    ].join(t('separator'));
}
