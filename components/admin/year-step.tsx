'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ReasonDialog } from '@/components/steps/reason-dialog';
import { Button } from '@/components/ui/button';
import type { YearSteps } from '@/lib/queries/read-year-steps';
import type { YearState } from '@/lib/workflow/transitions';
import { CloseYear } from './close-year';

type Props = { state: YearState; steps: YearSteps };

/** What can be done to a year now: ends its collection, or takes it up again; why not, where nothing can. */
export function YearStep({ state, steps }: Props) {
  const t = useTranslations('steps.year');
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  const year = String(steps.year);
  if (state === 'published') return t('publishedWhy');
  if (state === 'preparing') return null;
  return (
    <>
      <Button
        size="small"
        aria-label={t(state === 'open' ? 'closeTitle' : 'reopenTitle', { year })}
        onClick={() => setIsOpen(true)}
      >
        {t(state === 'open' ? 'close' : 'reopen')}
      </Button>
      {isOpen && state === 'open' && <CloseYear steps={steps} onClose={close} />}
      {isOpen && state === 'closed' && (
        <ReasonDialog
          path={`/years/${year}/reopen`}
          title={t('reopenTitle', { year })}
          submit={t('reopen')}
          busy={t('reopening')}
          done={t('reopened', { year })}
          onClose={close}
        >
          <p>{t('reopenText', { n: steps.stuck })}</p>
        </ReasonDialog>
      )}
    </>
  );
}
