'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Mark } from '@/components/ui/mark';
import { formats } from '@/lib/i18n/format';
import { useSavingState } from './use-saving-state';

/** Whether everything on screen is saved, and since when. Read out only where it is trouble, by the notice for that. */
export function SavedState() {
  const t = useTranslations('form.saved');
  const { unsaved, isSaving, trouble, at, isKept } = useSavingState();
  const format = formats(useLocale());
  const time = at ? format.time(at) : null;
  if (isSaving) return <Mark icon="pending">{t('saving')}</Mark>;
  if (unsaved > 0) {
    const count = { count: unsaved };
    return (
      <Mark icon="pending" tone={trouble && !isKept ? 'error' : 'plain'}>
        {time ? t('partly', { ...count, time }) : t('waiting', count)}
      </Mark>
    );
  }
  if (!time) return null;
  return (
    <Mark icon="check" tone="done">
      {t('done', { time })}
    </Mark>
  );
}
