'use client';

import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './dialog.module.css';

/**
 * Asks before something is sent or lost. `title` names the thing; `actions` are the buttons, the step itself last.
 * Focus stays inside, Escape closes, and focus returns to where it was. Put `data-autofocus` on what should be focused first.
 */
export function Dialog({
  open,
  onClose,
  title,
  children,
  actions,
  wide = false,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  actions: ReactNode;
  wide?: boolean;
}) {
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title={title}
      size={wide ? 640 : 400}
      withCloseButton={false}
      centered
      transitionProps={{ duration: 100 }}
      overlayProps={{ color: '#1b2129', backgroundOpacity: 0.4 }}
      classNames={{ content: styles.content, header: styles.header, title: styles.title, body: styles.body }}
    >
      {children}
      <div className={styles.actions}>{actions}</div>
    </Modal>
  );
}
