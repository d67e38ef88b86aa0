'use client';

import { useTranslations } from 'next-intl';
import { TextAreaField } from '@/components/ui/field';
import { FormDialog } from '@/components/ui/form-dialog';
import type { DialogProps } from './decision-dialogs';
import { useReason } from './use-reason';

/** Opens an accepted return again; its last accepted version stays in the totals until the next one is accepted. */
export function ReopenDialog({ review, busy, problem, onClose, onSend }: DialogProps) {
  const t = useTranslations('review');
  const steps = useTranslations('steps');
  const asked = review.correction?.answer === null ? review.correction.reason : undefined;
  const { submit, isMissing } = useReason((reason) => onSend({ reason }));
  return (
    <FormDialog
      open
      {...{ busy, problem, onClose }}
      title={t('reopenTitle', { unit: review.unit.name })}
      submit={busy ? t('reopening') : t('reopen')}
      onSubmit={submit}
    >
      <p>{t('reopenText', { n: review.acceptedVersion ?? 0 })}</p>
      <TextAreaField
        label={t('reason')}
        name="reason"
        rows={3}
        data-autofocus
        defaultValue={asked}
        hint={asked && steps('reopenAsked')}
        error={isMissing ? t('reasonMissing') : undefined}
      />
    </FormDialog>
  );
}
