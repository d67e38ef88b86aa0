'use client';

import { Notice } from '@/components/ui/notice';
import { MovedNotice } from '../moved-notice';
import type { DialogProps } from './decision-dialogs';

type Props = Pick<DialogProps, 'moved' | 'problem' | 'onClose'> & { seen: number };

/** Why nothing was sent, where that is so: the return has moved on, or what the answer said. */
export function NotSent({ moved, problem, seen, onClose }: Props) {
  if (moved) return <MovedNotice moved={moved} seen={seen} onLoad={onClose} />;
  if (!problem) return null;
  return (
    <Notice tone="error" live>
      {problem}
    </Notice>
  );
}
