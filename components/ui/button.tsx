import Link from 'next/link';
import type { ComponentProps } from 'react';
import styles from './button.module.css';
import { Icon } from './icon';

type Look = 'primary' | 'secondary' | 'quiet';
type Size = 'normal' | 'small' | 'large';

/** `busy` keeps the button in place with a turning ring, deaf to clicks but still focused; `children` should then say what is going on. */
export function Button({
  look = 'secondary',
  size = 'normal',
  busy = false,
  type = 'button',
  children,
  onClick,
  ...rest
}: Omit<ComponentProps<'button'>, 'className'> & { look?: Look; size?: Size; busy?: boolean }) {
  return (
    <button
      type={type}
      className={`${styles.button} ${styles[look]} ${styles[size] ?? ''}`}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {busy && <Icon name="pending" turning />}
      {children}
    </button>
  );
}

/** A link that is the next step and therefore looks like a button. */
export function ButtonLink({
  look = 'secondary',
  size = 'normal',
  ...rest
}: Omit<ComponentProps<typeof Link>, 'className'> & { look?: Look; size?: Size }) {
  return <Link className={`${styles.button} ${styles[look]} ${styles[size] ?? ''}`} {...rest} />;
}
