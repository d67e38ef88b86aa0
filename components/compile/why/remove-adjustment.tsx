'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { call } from '@/lib/api/client';
import { printGrouped } from '@/lib/cells/print';
import { cellOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import type { Adjustment } from '@/lib/rollup/sum';
import { problemText } from '../problem-text';
import type { AdjustmentTarget } from './adjustment-form';

type Props = {
  target: AdjustmentTarget;
  edition: Edition;
  adjustment: Pick<Adjustment, 'id' | 'cell' | 'amount'>;
  onClose: () => void;
};

/** Asks before a row is taken out of the ledger, and says what that changes. */
export function RemoveAdjustment({ target, edition, adjustment, onClose }: Props) {
  const t = useTranslations('compile');
  const common = useTranslations('common');
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const spec = cellOf(edition, adjustment.cell);
  const remove = async () => {
    setBusy(true);
    const path = `/years/${target.year}/rollup/${target.area}/adjustments/${adjustment.id}`;
    const answer = await call('DELETE', path);
    setBusy(false);
    if (!answer.ok) return setProblem(problemText(answer.problem, t('offline')));
    onClose();
    toast(t('adjustments.removed'));
    router.refresh();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('adjustments.removeTitle')}
      actions={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button look="primary" busy={busy} onClick={remove} data-autofocus>
            {t('adjustments.remove')}
          </Button>
        </>
      }
    >
      <p>
        {t('adjustments.removeText', {
          cell: spec?.label ?? adjustment.cell,
          amount: printGrouped(spec?.kind ?? 'count', adjustment.amount),
        })}
      </p>
      {problem && (
        <Notice tone="error" live>
          {problem}
        </Notice>
      )}
    </Dialog>
  );
}
