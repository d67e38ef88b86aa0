'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { TextAreaField } from '@/components/ui/field';
import { FormDialog } from '@/components/ui/form-dialog';
import { call, newKey } from '@/lib/api/client';
import { problemText } from '../problem-text';
import type { Hint } from './hints';

type Props = { path: string; hint: Hint; onClose: () => void; onDone: () => void };

/** Says what was found when a hint was looked into; needed, because the next person reads it. */
export function DismissDialog({ path, hint, onClose, onDone }: Props) {
  const t = useTranslations('outliers.dialog');
  const compile = useTranslations('compile');
  const key = useRef(newKey());
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const note = String(new FormData(event.currentTarget).get('note') ?? '');
    setBusy(true);
    const { unit, what, version } = hint;
    const sent = { unit: unit.code, what, version, note };
    const answer = await call('POST', path, sent, { key: key.current });
    setBusy(false);
    if (answer.ok) return onDone();
    key.current = newKey();
    setProblem(problemText(answer.problem, compile('offline')));
  };
  return (
    <FormDialog open title={t('title')} submit={t('send')} {...{ busy, problem, onClose }} onSubmit={send}>
      <p>{t('text', { unit: hint.unit.name, message: hint.message })}</p>
      <TextAreaField label={t('note')} hint={t('noteHint')} name="note" rows={3} data-autofocus />
    </FormDialog>
  );
}
