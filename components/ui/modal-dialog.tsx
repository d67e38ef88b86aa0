'use client';

import { Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { DialogProps } from './dialog';
import styles from './dialog.module.css';

/** The dialog itself; a chunk of its own, see `Dialog`. */
export function ModalDialog({ open, onClose, title, children, actions, wide = false }: DialogProps) {
  // It opens after it is there, so that it remembers where the focus was.
  const [isOpened, setIsOpened] = useState(false);
  useEffect(() => setIsOpened(open), [open]);
  useEffect(giveBackFocus, []);
  return (
    <Modal.Root
      opened={isOpened}
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

/** Once the dialog is gone, also where it is taken away instead of closed. */
function giveBackFocus(): () => void {
  const opener = document.activeElement;
  return () => {
    if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus();
  };
}
