'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { DueView } from '@/lib/queries/step-views';
import { ExtendDialog } from './extend-dialog';

type Props = { year: { year: number; due: string }; unit: { code: string; name: string }; due: DueView };

/** The office's way to give one unit until a later day. */
export function ExtendDue(props: Props) {
  const t = useTranslations('steps.extend');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{t(props.due.extended ? 'change' : 'button')}</Button>
      {isOpen && <ExtendDialog {...props} onClose={() => setIsOpen(false)} />}
    </>
  );
}
