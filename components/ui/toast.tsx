'use client';

import { notifications } from '@mantine/notifications';
import styles from './toast.module.css';

/** A line at the foot of the window for six seconds, for what is already done; `undo` offers to take it back. */
export function toast(message: string, undo?: { label: string; run: () => void }): void {
  const id = notifications.show({
    withCloseButton: false,
    classNames: { root: styles.toast, description: styles.text },
    message: undo ? (
      <span className={styles.row}>
        {message}
        <button
          type="button"
          className={styles.undo}
          onClick={() => {
            notifications.hide(id);
            undo.run();
          }}
        >
          {undo.label}
        </button>
      </span>
    ) : (
      message
    ),
  });
}
