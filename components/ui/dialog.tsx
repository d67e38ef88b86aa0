'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useState } from 'react';

export type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  actions: ReactNode;
  wide?: boolean;
};

const ModalDialog = dynamic(() => import('./modal-dialog').then((module) => module.ModalDialog));

/**
 * Asks before something is sent or lost. `title` names the thing; `actions` are the buttons, the step itself last.
 * Focus stays inside, Escape closes, and focus returns to where it was. Put `data-autofocus` on what should be focused first.
 * Loaded when the first one opens, so that no page loads more slowly for what it may never ask.
 */
export function Dialog(props: DialogProps) {
  const [isNeeded, setIsNeeded] = useState(props.open);
  if (props.open && !isNeeded) setIsNeeded(true);
  return isNeeded ? <ModalDialog {...props} /> : null;
}
