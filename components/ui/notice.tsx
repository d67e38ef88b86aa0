import type { ReactNode } from 'react';
import { Icon } from './icon';
import styles from './notice.module.css';

const icons = {
  error: 'error',
  warning: 'warning',
  info: 'hint',
  done: 'accepted',
  waiting: 'pending',
} as const;

/**
 * One line in a tinted strip: what is the matter and, at its end, what can be done. `note` is a second, quieter line.
 * `live` has it read out when it appears: an error at once, anything else when there is a pause.
 */
export function Notice({
  tone,
  children,
  note,
  action,
  live = false,
}: {
  tone: keyof typeof icons;
  children: ReactNode;
  note?: ReactNode;
  action?: ReactNode;
  live?: boolean;
}) {
  const role = tone === 'error' ? 'alert' : 'status';
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={live ? role : undefined}>
      <Icon name={icons[tone]} turning={tone === 'waiting'} />
      <div className={styles.text}>
        {children}
        {note && <div className={styles.note}>{note}</div>}
      </div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
