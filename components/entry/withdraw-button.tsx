'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { call, newKey, type Problem } from '@/lib/api/client';
import { useDesk } from './store-context';

/** Takes a submitted return back, after saying what that does. */
export function WithdrawButton() {
  const t = useTranslations('form.withdraw');
  const common = useTranslations('common');
  const router = useRouter();
  const { view } = useDesk();
  const [key, setKey] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const number = view.latestVersion ?? 0;

  const withdraw = async () => {
    setIsBusy(true);
    const path = `/years/${view.year.year}/returns/${view.unit.code}/withdraw`;
    const answer = await call('POST', path, {}, { key: key ?? newKey() });
    setIsBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) setKey(null);
    if (answer.ok || answer.problem.code !== 'offline') router.refresh();
  };
  const actions = (
    <>
      <Button onClick={() => setKey(null)}>{common('cancel')}</Button>
      <Button look="primary" busy={isBusy} onClick={withdraw} data-autofocus>
        {isBusy ? t('busy') : t('title', { number })}
      </Button>
    </>
  );
  return (
    <>
      <Button onClick={() => setKey(newKey())}>{t('withdraw')}</Button>
      <Dialog
        open={key !== null}
        onClose={() => setKey(null)}
        title={t('title', { number })}
        actions={actions}
      >
        <p>{t('text')}</p>
        {problem && (
          <Notice tone="error" live>
            {problem.detail || problem.title || t('failed')}
          </Notice>
        )}
      </Dialog>
    </>
  );
}
