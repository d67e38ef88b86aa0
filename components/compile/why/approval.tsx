'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Mark } from '@/components/ui/mark';
import { formats } from '@/lib/i18n/format';
import type { Approval as Approved } from '@/lib/rollup/sum';

/** Who approved an adjustment and when, or that a second person still has to. */
export function Approval({ approved, now }: { approved: Approved | null; now: Date }) {
  const t = useTranslations('ledger');
  const at = formats(useLocale()).at;
  if (approved === null)
    return (
      <Mark icon="half" tone="warning">
        {t('pending')}
      </Mark>
    );
  return (
    <Mark icon="check" tone="done">
      {t('approved', { by: approved.by, at: at(approved.at, now) })}
    </Mark>
  );
}
