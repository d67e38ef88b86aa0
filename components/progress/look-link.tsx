'use client';

import type { ComponentProps } from 'react';
import type { Look } from '@/lib/progress/look';
import type { Looking } from './use-look';

type Props = Omit<ComponentProps<'a'>, 'href' | 'onClick'> & { looking: Looking; change: Partial<Look> };

/** A link to another look at the same board, followed without leaving the page; with a modifier key it opens like any link. */
export function LookLink({ looking, change, children, ...rest }: Props) {
  return (
    <a
      {...rest}
      href={looking.hrefOf(change)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        looking.turn(change);
      }}
    >
      {children}
    </a>
  );
}
