'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { call } from '@/lib/api/client';

/** Asks before a file is taken away, and names it. */
export function RemoveSheet({ name, path, onClose }: { name: string; path: string; onClose: () => void }) {
  const t = useTranslations('papers.sheets');
  const common = useTranslations('common');
  const router = useRouter();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const remove = async () => {
    setIsBusy(true);
    const answer = await call('DELETE', path);
    setIsBusy(false);
    if (answer.ok) onClose();
    else setProblem(answer.problem.detail || t('failed'));
    router.refresh();
  };
  const actions = (
    <>
      <Button onClick={onClose} data-autofocus>
        {common('cancel')}
      </Button>
      <Button look="primary" busy={isBusy} onClick={remove}>
        {isBusy ? t('removing') : t('removeTitle')}
      </Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title={t('removeTitle')} actions={actions}>
      <p>{t('removeText', { name })}</p>
      {problem && (
        <Notice tone="error" live>
          {problem}
        </Notice>
      )}
    </Dialog>
  );
}
