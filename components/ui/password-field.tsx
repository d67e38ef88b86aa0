'use client';

import { useTranslations } from 'next-intl';
import { type ComponentProps, useId, useState } from 'react';
import { describedBy, Field } from './field';
import styles from './field.module.css';

/** A password with a switch that shows it. */
export function PasswordField({
  label,
  error,
  ...rest
}: { label: string; error?: string } & Omit<ComponentProps<'input'>, 'className' | 'id' | 'type'>) {
  const t = useTranslations('common');
  const id = useId();
  const [shown, show] = useState(false);
  return (
    <Field id={id} label={label} error={error}>
      <div className={styles.password}>
        <input
          type={shown ? 'text' : 'password'}
          className={styles.control}
          {...describedBy(id, { error })}
          {...rest}
        />
        <button type="button" className={styles.reveal} aria-controls={id} onClick={() => show(!shown)}>
          {shown ? t('hidePassword') : t('showPassword')}
        </button>
      </div>
    </Field>
  );
}
