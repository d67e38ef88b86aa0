'use client';

import { Notice } from '@/components/ui/notice';
import { MovedNotice } from '../moved-notice';
import type { DialogProps } from './decision-dialogs';

type Props = Pick<DialogProps, 'moved' | 'problem' | 'onClose'> & { seen: number };

/** Why nothing was sent, where that is so: what the answer said, who was first among it, and that the return has moved on. */
export function NotSent({ moved, problem, seen, onClose }: Props) {
  return (
    <>
      {problem && (
        <Notice tone="error" live>
          {problem}
        </Notice>
      )}
      {moved && <MovedNotice moved={moved} seen={seen} onLoad={onClose} />}
    </>
  );
}
