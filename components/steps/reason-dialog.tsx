'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useState } from 'react';
import { TextAreaField } from '@/components/ui/field';
import { FormDialog } from '@/components/ui/form-dialog';
import { focusField, readField } from './read-field';
import styles from './steps.module.css';
import { useStep } from './use-step';

type Props = {
  /** Below /api/v1. */
  path: string;
  title: string;
  /** On the button that sends it: what it does, and what it says meanwhile. */
  submit: string;
  busy: string;
  /** Said once it is done. */
  done: string;
  hint?: string;
  /** What the reason starts from. */
  reason?: string | undefined;
  onClose: () => void;
  /** What will happen. */
  children: ReactNode;
};

/** A step that takes nothing but a reason: says what will happen, asks why, and sends it. */
export function ReasonDialog({ path, title, submit, busy, done, hint, reason, onClose, children }: Props) {
  const t = useTranslations('steps');
  const [isMissing, setIsMissing] = useState(false);
  const { send, isBusy, problem } = useStep(path, { done, onDone: onClose });
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = readField(event.currentTarget, 'reason');
    setIsMissing(given === '');
    if (given === '') focusField(event.currentTarget, 'reason');
    else void send({ reason: given });
  };
  return (
    <FormDialog
      className={styles.form}
      open
      {...{ title, onClose, onSubmit, problem }}
      busy={isBusy}
      submit={isBusy ? busy : submit}
    >
      {children}
      <TextAreaField
        label={t('reason')}
        name="reason"
        rows={3}
        data-autofocus
        required
        maxLength={2000}
        defaultValue={reason}
        hint={hint}
        error={isMissing ? t('reasonMissing') : undefined}
      />
    </FormDialog>
  );
}
