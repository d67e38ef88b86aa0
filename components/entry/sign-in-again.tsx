'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { TextField } from '@/components/ui/field';
import { FormDialog } from '@/components/ui/form-dialog';
import { PasswordField } from '@/components/ui/password-field';
import { type SignInProblem, signIn } from '@/lib/api/sign-in';
import { useDesk } from './store-context';
import { useSavingState } from './use-saving-state';

/** Signs the same person in again without leaving the form, and sends what has been waiting. */
export function SignInAgain({ onClose }: { onClose: () => void }) {
  const t = useTranslations('signIn');
  const again = useTranslations('saving.signIn');
  const { person } = useDesk();
  const { retry } = useSavingState();
  const [problem, setProblem] = useState<SignInProblem | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const field = event.currentTarget.elements.namedItem('password');
    const password = field instanceof HTMLInputElement ? field.value : '';
    setBusy(password !== '');
    setProblem(null);
    const found = password === '' ? 'passwordMissing' : await signIn(person.username, password);
    setBusy(false);
    setProblem(found);
    if (found !== null) return void (field instanceof HTMLInputElement && field.focus());
    onClose();
    retry();
  }

  return (
    <FormDialog
      open
      onClose={onClose}
      title={again('title')}
      onSubmit={submit}
      submit={t(busy ? 'signingIn' : 'signIn')}
      busy={busy}
      problem={null}
    >
      <p>{again('text')}</p>
      <TextField
        label={t('username')}
        name="username"
        autoComplete="username"
        readOnly
        value={person.username}
        hint={person.name}
      />
      <PasswordField
        label={t('password')}
        name="password"
        autoComplete="current-password"
        data-autofocus
        error={problem ? t(problem) : undefined}
      />
    </FormDialog>
  );
}
