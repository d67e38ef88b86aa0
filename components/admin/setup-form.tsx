'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { SelectField, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { PasswordField } from '@/components/ui/password-field';
import { type Answer, useSend } from '@/components/ui/use-send';
import { topKinds } from '@/lib/rollup/groups';
import styles from './admin.module.css';

/** The first administrator of an empty installation, and the area that they look after. */
export function SetupForm({ token, action }: { token: string; action: (form: FormData) => Promise<Answer> }) {
  const t = useTranslations('admin');
  const { send, busy, problems } = useSend(action, () => window.location.assign('/sign-in'));
  return (
    <form className={styles.setup} onSubmit={send} noValidate>
      <p className={styles.lead}>{t('setup.lead')}</p>
      <input type="hidden" name="token" value={token} />
      <TextField
        label={t('setup.areaName')}
        name="areaName"
        hint={t('setup.areaNameHint')}
        error={problems.areaName}
      />
      <SelectField label={t('setup.areaKind')} name="areaKind" defaultValue="city">
        {topKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`setup.kind.${kind}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('setup.areaCode')}
        name="areaCode"
        hint={t('setup.areaCodeHint')}
        error={problems.areaCode}
      />
      <TextField
        label={t('people.username')}
        name="username"
        autoComplete="username"
        hint={t('people.usernameHint')}
        error={problems.username}
      />
      <TextField label={t('people.name')} name="name" autoComplete="name" error={problems.name} />
      <PasswordField
        label={t('setup.password')}
        name="password"
        autoComplete="new-password"
        error={problems.password}
      />
      <PasswordField
        label={t('setup.again')}
        name="again"
        autoComplete="new-password"
        error={problems.again}
      />
      {problems.form && (
        <Notice tone="error" live>
          {problems.form}
        </Notice>
      )}
      <div>
        <Button type="submit" look="primary" size="large" busy={busy}>
          {busy ? t('saving') : t('setup.create')}
        </Button>
      </div>
    </form>
  );
}
