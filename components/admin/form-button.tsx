'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { type Answer, useSend } from '@/components/ui/use-send';
import styles from './admin.module.css';

type Props = {
  /** On the button, above the form, and on what sends it unless `submit` is given. */
  name: string;
  submit?: string;
  disabled?: boolean;
  wide?: boolean;
  action: (form: FormData) => Promise<Answer>;
  onDone: () => void;
  /** The fields, told what is wrong by field name. */
  children: (problems: Record<string, string>) => ReactNode;
};

/** A button that opens a form in a dialog; once the form is accepted the list behind it is read again. */
export function FormButton({ name, submit, disabled, wide, action, onDone, children }: Props) {
  const t = useTranslations('admin');
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const { send, busy, problems } = useSend(action, () => {
    setOpen(false);
    onDone();
    router.refresh();
  });
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        {name}
      </Button>
      <FormDialog
        {...{ open, wide, disabled, busy }}
        title={name}
        className={styles.form}
        submit={submit ?? (busy ? t('saving') : name)}
        problem={problems.form}
        onClose={() => setOpen(false)}
        onSubmit={send}
      >
        {children(problems)}
      </FormDialog>
    </>
  );
}
