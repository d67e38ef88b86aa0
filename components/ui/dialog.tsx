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
    <Modal.Root
      opened={open}
      onClose={onClose}
      size={wide ? 640 : 400}
      centered
      lockScroll={false}
      transitionProps={{ duration: 100 }}
    >
      <Modal.Overlay color="#1b2129" backgroundOpacity={0.4} />
      <Modal.Content className={styles.content}>
        <Modal.Body className={styles.body}>
          <Modal.Title className={styles.title}>{title}</Modal.Title>
          {children}
          <div className={styles.actions}>{actions}</div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
