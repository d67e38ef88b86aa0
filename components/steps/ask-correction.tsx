'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ReasonDialog } from './reason-dialog';
import { stepPath } from './use-step';

type Props = {
  year: number;
  unit: { code: string; name: string };
  acceptedVersion: number | null;
  size?: 'normal' | 'small';
  /** What the button says, where it is about something known, and what the reason starts from. */
  label?: string;
  reason?: string;
};

/** Asks the office for an accepted return back, after saying what that does and what it does not. */
export function AskCorrection({ year, unit, acceptedVersion, size = 'normal', label, reason }: Props) {
  const t = useTranslations('steps.ask');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size={size} onClick={() => setIsOpen(true)}>
        {label ?? t('button')}
      </Button>
      {isOpen && (
        <ReasonDialog
          path={stepPath({ year, unit: unit.code }, 'request-correction')}
          title={t('title', { unit: unit.name })}
          submit={t('submit')}
          busy={t('busy')}
          done={t('done')}
          hint={t('hint')}
          reason={reason}
          onClose={() => setIsOpen(false)}
        >
          <p>{t('text', { n: acceptedVersion ?? 0 })}</p>
        </ReasonDialog>
      )}
    </>
  );
}
