'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { call, newKey } from '@/lib/api/client';
import { nextStep } from '../pass-on/next-step';
import { problemText } from '../problem-text';
import { OutstandingDialog } from './outstanding-dialog';
import type { OwnReturn } from './own-return';
import { SubmitDialog } from './submit-dialog';

/** The compiler's next step: sends the area's table in, or says whose returns are still missing. */
export function SubmitTable({ own }: { own: OwnReturn }) {
  const t = useTranslations('compile');
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [key, setKey] = useState(newKey);

  const submit = async (explanations: Record<string, string>) => {
    setBusy(true);
    setProblem(null);
    const path = `/years/${own.year}/returns/${own.area.code}/submit`;
    const answer = await call<{ version: number }>(
      'POST',
      path,
      { explanations, fingerprint: own.fingerprint ?? undefined },
      { key },
    );
    setBusy(false);
    if (answer.ok || answer.problem.code !== 'offline') setKey(newKey());
    if (!answer.ok) {
      setProblem(problemText(answer.problem, t('offline')));
      if (answer.problem.status === 409) router.refresh();
      return;
    }
    setOpen(false);
    router.push(`/years/${own.year}/returns/${own.area.code}/versions/${answer.data.version}`);
    router.refresh();
  };

  const close = () => {
    setOpen(false);
    setProblem(null);
  };
  return (
    <>
      <Button
        look={nextStep(own.passOn) === 'submit' ? 'primary' : 'secondary'}
        onClick={() => setOpen(true)}
      >
        {t('submit.button')}
      </Button>
      {own.outstanding.length > 0 ? (
        <OutstandingDialog {...{ own, open }} onClose={close} />
      ) : (
        open && <SubmitDialog {...{ own, busy, problem }} onClose={close} onSubmit={submit} />
      )}
    </>
  );
}
