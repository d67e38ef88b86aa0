'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { Official } from '@/components/ui/official';
import { toast } from '@/components/ui/toast';
import { call, newKey } from '@/lib/api/client';
import { cellOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import { formats } from '@/lib/i18n/format';
import type { LedgerRow } from '@/lib/queries/ledger-views';
import { problemText } from '../problem-text';
import type { AdjustmentTarget } from '../why/adjustment-form';
import { DoubtText } from '../why/doubt-text';
import styles from './ledger.module.css';
import { NamedUnits } from './named-units';
import { signedAmount } from './signed-amount';

type Props = { target: AdjustmentTarget; edition: Edition; row: LedgerRow; now: Date; onClose: () => void };

/** Shows a row once more before the second person puts a name to it. */
export function ApproveAdjustment({ target, edition, row, now, onClose }: Props) {
  const t = useTranslations('ledger');
  const common = useTranslations('common');
  const { approve, busy, problem } = useApprove(target, row.id, onClose);
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('approve.title')}
      actions={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button look="primary" busy={busy} onClick={approve} data-autofocus>
            {t('approve.submit')}
          </Button>
        </>
      }
    >
      <RowInFull {...{ target, edition, row, now }} />
      <p className={styles.text}>{t('approve.text')}</p>
      {problem && (
        <Notice tone="error" live>
          {problem}
        </Notice>
      )}
    </Dialog>
  );
}

function useApprove({ year, area }: AdjustmentTarget, id: number, onClose: () => void) {
  const t = useTranslations('ledger');
  const tc = useTranslations('compile');
  const router = useRouter();
  const [key, setKey] = useState(newKey);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const approve = async () => {
    setBusy(true);
    const path = `/years/${year}/rollup/${area}/adjustments/${id}/approve`;
    const answer = await call('POST', path, undefined, { key });
    setBusy(false);
    if (!answer.ok && answer.problem.code !== 'offline') {
      setKey(newKey());
      router.refresh();
    }
    if (!answer.ok) return setProblem(problemText(answer.problem, tc('offline')));
    onClose();
    toast(t('approve.done'));
    router.refresh();
  };
  return { approve, busy, problem };
}

function RowInFull({ target, edition, row, now }: Omit<Props, 'onClose'>) {
  const t = useTranslations('ledger');
  const at = formats(useLocale()).at;
  const spec = cellOf(edition, row.cell);
  const kind = spec?.kind ?? 'count';
  return (
    <>
      <dl className={styles.full}>
        <dt>{t('approve.cell')}</dt>
        <dd>
          <Official>
            {spec?.number} {spec?.label ?? row.cell}
          </Official>
        </dd>
        <dt>{t('approve.amount')}</dt>
        <dd>
          <strong>{signedAmount(kind, row.amount)}</strong> <Official>{spec?.unit}</Official>
        </dd>
        <dt>{t('approve.units')}</dt>
        <dd>
          <NamedUnits units={row.units} kind={kind} area={target.areaName} isWhole />
        </dd>
        <dt>{t('approve.reason')}</dt>
        <dd>{row.reason}</dd>
        <dt>{t('approve.by')}</dt>
        <dd>{t('signed', { by: row.by, at: at(row.at, now) })}</dd>
      </dl>
      {row.doubt && (
        <Notice tone="warning">
          <DoubtText doubt={row.doubt} kind={kind} units={row.units.length} />
        </Notice>
      )}
    </>
  );
}
