import { useLocale, useTranslations } from 'next-intl';
import { Mark } from '@/components/ui/mark';
import { formats } from '@/lib/i18n/format';
import type { ReturnRow } from '@/lib/queries/views';

/** Beside a status in a list: a due day of its own while the return is not in, and that its unit asks for it back. */
export function StepMarks({ row }: { row: ReturnRow }) {
  const t = useTranslations('steps');
  const { day } = formats(useLocale());
  const isIn = row.status === 'submitted' || row.status === 'accepted';
  return (
    <>
      {row.correctionAt && (
        <Mark icon="returned" tone="warning">
          {t('mark')}
        </Mark>
      )}
      {row.extendedDue && row.kind === 'entered' && !isIn && (
        <span>{t('extend.tag', { day: day(row.extendedDue) })}</span>
      )}
    </>
  );
}
