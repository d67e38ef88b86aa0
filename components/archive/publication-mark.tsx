import { useTranslations } from 'next-intl';
import { Mark } from '@/components/ui/mark';

/** Whether a table was published, and whether it was corrected since: shape and word. */
export function PublicationMark({ times }: { times: number }) {
  const t = useTranslations('status.publication');
  if (times === 0) return <Mark icon="dotted">{t('none')}</Mark>;
  if (times === 1)
    return (
      <Mark icon="accepted" tone="done">
        {t('published')}
      </Mark>
    );
  return (
    <Mark icon="pencil" tone="accent">
      {t('corrected')}
    </Mark>
  );
}
