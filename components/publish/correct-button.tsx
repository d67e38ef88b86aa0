'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ReasonDialog } from '@/components/steps/reason-dialog';
import { Button } from '@/components/ui/button';

/** Opens a published year for correction, with a reason. */
export function CorrectButton({ year }: { year: number }) {
  const t = useTranslations('publish.correct');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setIsOpen(true)}>
        {t('button')}
      </Button>
      {isOpen && (
        <ReasonDialog
          path={`/years/${year}/correct`}
          title={t('dialog', { year: String(year) })}
          submit={t('button')}
          busy={t('starting')}
          done={t('started', { year: String(year) })}
          hint={t('hint')}
          onClose={() => setIsOpen(false)}
        >
          <p>{t('says')}</p>
        </ReasonDialog>
      )}
    </>
  );
}
