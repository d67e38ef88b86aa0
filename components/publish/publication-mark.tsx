import { useTranslations } from 'next-intl';
import { Mark } from '@/components/ui/mark';
import type { YearState } from '@/lib/workflow/transitions';

/** Whether a year is published, was corrected, or is being corrected; `count`: how often it was published. */
export function PublicationMark({ count, state }: { count: number; state: YearState }) {
  const t = useTranslations('status.publication');
  if (count === 0) return <Mark icon="dotted">{t('none')}</Mark>;
  if (state !== 'published')
    return (
      <Mark icon="half" tone="warning">
        {t('correcting')}
      </Mark>
    );
  return (
    <Mark icon="accepted" tone="done">
      {t(count > 1 ? 'corrected' : 'published')}
    </Mark>
  );
}
