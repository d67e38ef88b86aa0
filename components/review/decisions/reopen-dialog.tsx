'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextAreaField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { DialogProps } from './decision-dialogs';

/** Opens an accepted return again; its last accepted version stays in the totals until the next one is accepted. */
export function ReopenDialog({ review, busy, problem, onClose, onSend }: DialogProps) {
  const t = useTranslations('review');
  const common = useTranslations('common');
  const form = useId();
  const [isReasonMissing, setReasonMissing] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim();
    setReasonMissing(reason === '');
    if (reason === '') event.currentTarget.querySelector('textarea')?.focus();
    if (reason !== '') onSend({ reason });
  };
  const actions = (
    <>
      <Button onClick={onClose}>{common('cancel')}</Button>
      <Button look="primary" type="submit" form={form} busy={busy}>
        {busy ? t('reopening') : t('reopen')}
      </Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title={t('reopenTitle', { unit: review.unit.name })} actions={actions}>
      <form id={form} onSubmit={submit} noValidate>
        <p>{t('reopenText', { n: review.acceptedVersion ?? 0 })}</p>
        <TextAreaField
          label={t('reason')}
          name="reason"
          rows={3}
          data-autofocus
          error={isReasonMissing ? t('reasonMissing') : undefined}
        />
      </form>
      {problem && (
        <Notice tone="error" live>
          {problem}
        </Notice>
      )}
    </Dialog>
  );
}
