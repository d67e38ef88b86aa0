'use client';

import { useTranslations } from 'next-intl';
import { TextAreaField } from '@/components/ui/field';
import { FormDialog } from '@/components/ui/form-dialog';
import { Official } from '@/components/ui/official';
import type { DialogProps } from './decision-dialogs';
import { useReason } from './use-reason';
import type { ReturnDraft } from './use-return-draft';

type Props = DialogProps & { draft: ReturnDraft };

/** Opens an accepted return again; its last accepted version stays in the totals until the next one is accepted. */
export function ReopenDialog({ review, draft, busy, problem, onClose, onSend }: Props) {
  const t = useTranslations('review');
  const steps = useTranslations('steps');
  const asked = review.correction?.answer === null ? review.correction.reason : undefined;
  const { submit, isMissing } = useReason((reason) =>
    onSend({ reason, ...(draft.cells.length > 0 ? { cells: draft.body().cells } : {}) }),
  );
  return (
    <FormDialog
      open
      {...{ busy, problem, onClose }}
      title={t('reopenTitle', { unit: review.unit.name })}
      submit={busy ? t('reopening') : t('reopen')}
      onSubmit={submit}
    >
      <p>{t('reopenText', { n: review.acceptedVersion ?? 0 })}</p>
      {draft.cells.length > 0 && (
        <p>
          {t('reopenCells', { n: draft.cells.length })}
          {draft.cells.map(({ code, label }) => (
            <Official key={code}> {label}</Official>
          ))}
        </p>
      )}
      <TextAreaField
        label={t('reason')}
        name="reason"
        rows={3}
        data-autofocus
        defaultValue={asked ?? draft.reason}
        hint={asked && steps('reopenAsked')}
        error={isMissing ? t('reasonMissing') : undefined}
      />
    </FormDialog>
  );
}
