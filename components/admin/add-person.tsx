'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SelectField, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { PasswordField } from '@/components/ui/password-field';
import { toast } from '@/components/ui/toast';
import { type Answer, useSend } from '@/components/ui/use-send';
import { isRole, type Role, roles } from '@/lib/access/roles';
import styles from './admin.module.css';

type Unit = { code: string; name: string };

/** Adds a person with roles for one unit and a password to start with. */
export function AddPerson({
  units,
  action,
}: {
  units: readonly Unit[];
  action: (form: FormData) => Promise<Answer>;
}) {
  const t = useTranslations('admin');
  const common = useTranslations('common');
  const router = useRouter();
  const form = useId();
  const [open, setOpen] = useState(false);
  const { send, busy, problems } = useSend(action, () => {
    setOpen(false);
    toast(t('people.added'));
    router.refresh();
  });
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        {t('people.add')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('people.add')}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{common('cancel')}</Button>
            <Button type="submit" form={form} look="primary" busy={busy}>
              {busy ? t('saving') : t('people.add')}
            </Button>
          </>
        }
      >
        <form id={form} className={styles.form} onSubmit={send} noValidate>
          <TextField
            label={t('people.name')}
            name="name"
            autoComplete="off"
            data-autofocus
            error={problems.name}
          />
          <TextField
            label={t('people.username')}
            name="username"
            autoComplete="off"
            hint={t('people.usernameHint')}
            error={problems.username}
          />
          <SelectField label={t('people.unit')} name="unit" error={problems.unit}>
            <option value="">{t('people.choose')}</option>
            {units.map((unit) => (
              <option key={unit.code} value={unit.code} lang="zh-CN">
                {unit.name} {unit.code}
              </option>
            ))}
          </SelectField>
          <Roles problem={problems.roles} />
          <PasswordField
            label={t('people.password')}
            name="password"
            autoComplete="new-password"
            error={problems.password}
          />
          {problems.form && (
            <Notice tone="error" live>
              {problems.form}
            </Notice>
          )}
        </form>
      </Dialog>
    </>
  );
}

function Roles({ problem }: { problem: string | undefined }) {
  const t = useTranslations('admin');
  const name = useTranslations('status');
  const all: Role[] = Object.keys(roles).filter(isRole);
  return (
    <fieldset className={styles.roles} aria-describedby={problem ? 'roles-problem' : undefined}>
      <legend>{t('people.roles')}</legend>
      {all.map((role) => (
        <label key={role}>
          <input type="checkbox" name="roles" value={role} defaultChecked={role === 'clerk'} />
          {name(`role.${role}`)}
        </label>
      ))}
      {problem && <p id="roles-problem">{problem}</p>}
    </fieldset>
  );
}
