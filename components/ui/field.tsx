import { type ComponentProps, type ReactNode, useId } from 'react';
import styles from './field.module.css';
import { Icon } from './icon';

type Told = { label: string; hint?: ReactNode; error?: string };

/** Label above, control, then one line that is always there: empty, hint, or what is wrong. */
export function Field({ id, label, hint, error, children }: Told & { id: string; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children}
      <p id={`${id}-told`} className={error ? styles.error : styles.hint}>
        {error ? (
          <>
            <Icon name="error" />
            <span>{error}</span>
          </>
        ) : (
          hint
        )}
      </p>
    </div>
  );
}

/** Spread on the control of a `Field` with the same id. */
export function describedBy(id: string, { hint, error }: Pick<Told, 'hint' | 'error'>) {
  return {
    id,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': hint || error ? `${id}-told` : undefined,
  } as const;
}

export function TextField({
  label,
  hint,
  error,
  ...rest
}: Told & Omit<ComponentProps<'input'>, 'className' | 'id'>) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <input type="text" className={styles.control} {...describedBy(id, { hint, error })} {...rest} />
    </Field>
  );
}

export function TextAreaField({
  label,
  hint,
  error,
  ...rest
}: Told & Omit<ComponentProps<'textarea'>, 'className' | 'id'>) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <textarea className={styles.control} {...describedBy(id, { hint, error })} {...rest} />
    </Field>
  );
}

export function SelectField({
  label,
  hint,
  error,
  ...rest
}: Told & Omit<ComponentProps<'select'>, 'className' | 'id'>) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <select className={styles.control} {...describedBy(id, { hint, error })} {...rest} />
    </Field>
  );
}
