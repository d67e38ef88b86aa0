'use client';

import { useTranslations } from 'next-intl';
import { SelectField, TextField } from '@/components/ui/field';
import { PasswordField } from '@/components/ui/password-field';
import { toast } from '@/components/ui/toast';
import type { Answer } from '@/components/ui/use-send';
import { isRole, type Role, roles } from '@/lib/access/roles';
import styles from './admin.module.css';
import { FormButton } from './form-button';

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
  return (
    <FormButton name={t('people.add')} action={action} onDone={() => toast(t('people.added'))}>
      {(problems) => (
        <>
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
        </>
      )}
    </FormButton>
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
