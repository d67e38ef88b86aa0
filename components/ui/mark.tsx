import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import styles from './mark.module.css';

export type Tone = 'plain' | 'accent' | 'error' | 'warning' | 'done';

/** A shape and a word in one hue, on one line; nothing is told by the hue alone. */
export function Mark({
  icon,
  tone = 'plain',
  children,
}: {
  icon: IconName;
  tone?: Tone;
  children: ReactNode;
}) {
  return (
    <span className={`${styles.mark} ${styles[tone]}`}>
      <Icon name={icon} />
      <span>{children}</span>
    </span>
  );
}
