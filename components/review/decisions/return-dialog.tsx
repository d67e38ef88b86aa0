'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextAreaField } from '@/components/ui/field';
import type { CellCode, Edition } from '@/lib/editions/types';
import { AddCells } from './add-cells';
import type { DialogProps } from './decision-dialogs';
import { NotSent } from './not-sent';
import { ReturnedCells } from './returned-cells';
import type { ReturnDraft } from './use-return-draft';

type Props = DialogProps & { edition: Edition; draft: ReturnDraft; changed: readonly CellCode[] };

/** Sends a version back: why, which cells, and what is meant by each; the unit sees exactly that, and the other cells stay locked. */
export function ReturnDialog({ review, busy, problem, moved, onClose, onSend, ...props }: Props) {
  const t = useTranslations('review');
  const common = useTranslations('common');
  const { edition, draft, changed } = props;
  const form = useId();
  const [isAsked, setAsked] = useState(false);
  const { number, findings } = review.version;
  const n = draft.cells.length;
  const isReasonMissing = isAsked && draft.reason.trim() === '';
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setAsked(true);
    const body = draft.body();
    if (body.cells.length === 0 || moved) return;
    if (body.reason === '') event.currentTarget.querySelector<HTMLElement>('[name=reason]')?.focus();
    else onSend({ ...body, version: number });
  };
  const actions = (
    <>
      <Button onClick={onClose}>{n > 0 ? common('cancel') : t('goMark')}</Button>
      {!moved && (
        <Button look="primary" type="submit" form={form} busy={busy}>
          {busy ? t('returning') : n > 0 ? t('returnCells', { n }) : t('return')}
        </Button>
      )}
    </>
  );
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('returnTitle', { unit: review.unit.name, n: number })}
      actions={actions}
    >
      <form id={form} onSubmit={submit} noValidate>
        <ReturnedCells draft={draft} isAsked={isAsked} />
        <AddCells
          {...{ edition, draft, changed }}
          found={findings.flatMap(({ severity, cells }) => (severity === 'hint' ? [] : cells))}
        />
        <TextAreaField
          label={t('reason')}
          name="reason"
          rows={3}
          lang="zh-CN"
          value={draft.reason}
          onChange={(event) => draft.setReason(event.currentTarget.value)}
          data-autofocus={n > 0 || undefined}
          hint={t('reasonHint')}
          error={isReasonMissing ? t('reasonMissing') : undefined}
        />
      </form>
      <NotSent {...{ moved, problem, onClose }} seen={number} />
    </Dialog>
  );
}
