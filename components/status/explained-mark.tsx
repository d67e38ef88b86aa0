import { useTranslations } from 'next-intl';
import { Mark } from '@/components/ui/mark';
import type { FindingCounts } from '@/lib/queries/views';

/** What a submitted version's findings come to; whatever needed an explanation got one, or it could not have been submitted. */
export function ExplainedMark({ counts, none }: { counts: FindingCounts | null; none: string }) {
  const t = useTranslations('status');
  const explained = (counts?.error ?? 0) + (counts?.warning ?? 0);
  const hints = counts?.hint ?? 0;
  if (explained === 0) return hints > 0 ? t('hints', { count: hints }) : none;
  return (
    <Mark icon="explained" tone="warning">
      {t('explained', { count: explained })}
    </Mark>
  );
}
