'use client';

import { useTranslations } from 'next-intl';
import { type ComponentProps, type FormEventHandler, type ReactNode, useId } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';
import { Notice } from './notice';

type Props = Omit<ComponentProps<typeof Dialog>, 'actions'> & {
  onSubmit: FormEventHandler<HTMLFormElement>;
  /** The step itself; null where nothing can be sent yet. */
  submit: ReactNode;
  disabled?: boolean;
  busy: boolean;
  /** Why it was not accepted, below the fields. */
  problem: ReactNode;
  /** Lays out the fields. */
  className?: string;
};

/** A dialog around one form: its fields, cancel, and the step itself. The form checks its own fields. */
export function FormDialog({
  onSubmit,
  submit,
  disabled,
  busy,
  problem,
  className,
  children,
  ...dialog
}: Props) {
  const common = useTranslations('common');
  const form = useId();
  const actions = (
    <>
      <Button onClick={dialog.onClose}>{common('cancel')}</Button>
      {submit !== null && (
        <Button look="primary" type="submit" form={form} disabled={disabled} busy={busy}>
          {submit}
        </Button>
      )}
    </>
  );
  return (
    <Dialog {...dialog} actions={actions}>
      <form id={form} className={className} onSubmit={onSubmit} noValidate>
        {children}
        {problem && (
          <Notice tone="error" live>
            {problem}
          </Notice>
        )}
      </form>
    </Dialog>
  );
}
