'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { PasswordField } from '@/components/ui/password-field';
import { type SignInProblem, signIn } from '@/lib/api/sign-in';
import { type Account, DemoAccounts } from './demo-accounts';
import styles from './sign-in.module.css';

/** Name, password, and in the demo the list of accounts that fills both in. Goes on to `next`, a path of this site. */
export function SignInForm({
  next,
  accounts,
  children,
}: {
  next: string;
  accounts: readonly Account[];
  children: ReactNode;
}) {
  const t = useTranslations('signIn');
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<SignInProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const missing = username.trim() === '' ? 'nameMissing' : password === '' ? 'passwordMissing' : null;
    setBusy(missing === null);
    setProblem(missing);
    const found = missing ?? (await signIn(username, password));
    if (found === null) return window.location.assign(next);
    setBusy(false);
    setProblem(found);
    focusOn(form.current, found === 'nameMissing' ? 'username' : 'password');
  }

  function choose(account: Account) {
    setUsername(account.username);
    setPassword(account.password);
    setProblem(null);
    form.current?.querySelector<HTMLButtonElement>('button[type=submit]')?.focus();
  }

  return (
    <div className={accounts.length > 0 ? styles.wide : styles.card}>
      <form ref={form} className={styles.form} method="post" noValidate onSubmit={submit}>
        {children}
        <TextField
          label={t('username')}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          value={username}
          error={problem === 'nameMissing' ? t('nameMissing') : undefined}
          onChange={(event) => setUsername(event.target.value)}
        />
        <PasswordField
          label={t('password')}
          name="password"
          autoComplete="current-password"
          value={password}
          error={problem && problem !== 'nameMissing' ? t(problem) : undefined}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Button type="submit" look="primary" size="large" busy={busy}>
          {busy ? t('signingIn') : t('signIn')}
        </Button>
        <p className={styles.help}>
          {t('forgotten')}
          <br />
          {t('lockNotice')}
        </p>
      </form>
      {accounts.length > 0 && <DemoAccounts accounts={accounts} chosen={username} onChoose={choose} />}
    </div>
  );
}

function focusOn(form: HTMLFormElement | null, name: string) {
  form?.querySelector<HTMLInputElement>(`input[name=${name}]`)?.focus();
}
