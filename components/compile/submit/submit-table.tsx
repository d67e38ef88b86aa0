'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { nextStep } from '../pass-on/next-step';
import { StillCorrecting } from '../pass-on/still-correcting';
import { StaleBelow } from '../stale/stale-below';
import { OpenTalks } from './open-talks';
import type { OwnReturn } from './own-return';
import { SubmitDialog } from './submit-dialog';
import { useReasons } from './use-reasons';
import { useSubmission } from './use-submission';

/** The compiler's next step: sends the area's table in; who is still missing is waited for or left out by name there. */
export function SubmitTable({ own }: { own: OwnReturn }) {
  const t = useTranslations('compile');
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const reasons = useReasons(own);
  const { year, area, fingerprint, nextVersion: n } = own;
  const { send, busy, problem, forget } = useSubmission(
    { year, area: area.code, step: 'submit', fingerprint },
    (version) => {
      setOpen(false);
      reasons.forget();
      router.push(`/years/${year}/returns/${area.code}/versions/${version}`);
    },
  );
  const close = () => {
    setOpen(false);
    forget();
  };
  return (
    <>
      <Button
        look={nextStep(own.passOn) === 'submit' ? 'primary' : 'secondary'}
        onClick={() => setOpen(true)}
      >
        {t('submit.button')}
      </Button>
      {open && (
        <SubmitDialog
          {...{ own, reasons, busy, problem }}
          findings={own.findings}
          title={t('submit.title', { area: area.name, n })}
          submit={t('submit.version', { n })}
          text={t('submit.text')}
          onClose={close}
          onSubmit={send}
        >
          <StaleBelow own={own} />
          <StillCorrecting own={own} />
          <OpenTalks own={own} />
        </SubmitDialog>
      )}
    </>
  );
}
