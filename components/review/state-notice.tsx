'use client';

import { useLocale, useTranslations } from 'next-intl';
import { CorrectionNotice } from '@/components/steps/correction-notice';
import steps from '@/components/steps/steps.module.css';
import { Notice } from '@/components/ui/notice';
import { formats } from '@/lib/i18n/format';
import type { Review } from './review-data';

/** Why the reader cannot decide on it now, where that is so; and why it came back before, where it did. */
export function StateNotice({ review, now }: { review: Review; now: Date }) {
  const t = useTranslations('review');
  const { at } = formats(useLocale());
  const { status, actions, version, acceptedVersion, returned, correction } = review;
  if (status === 'returned' && returned) {
    return (
      <Notice tone="warning" note={t('state.returnedBy', { by: returned.by, at: at(returned.at, now) })}>
        <strong>{t('state.returned', { n: version.number })}</strong> {returned.reason}
      </Notice>
    );
  }
  if (status === 'accepted') {
    return (
      <div className={steps.stack}>
        <Notice tone="done">{t('state.accepted', { n: acceptedVersion ?? 0 })}</Notice>
        {correction && (
          <CorrectionNotice
            {...{ correction, acceptedVersion, now }}
            mayAnswer={actions.includes('declineCorrection')}
          />
        )}
      </div>
    );
  }
  if (status === 'draft') return <Notice tone="info">{t('state.draft', { n: version.number })}</Notice>;
  if (actions.includes('accept')) return null;
  return <Notice tone="info">{actions.includes('return') ? t('state.own') : t('state.notYours')}</Notice>;
}
