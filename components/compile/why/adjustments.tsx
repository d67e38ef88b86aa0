'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { Official } from '@/components/ui/official';
import { toast } from '@/components/ui/toast';
import { call } from '@/lib/api/client';
import { printGrouped } from '@/lib/cells/print';
import { cellOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import { formats } from '@/lib/i18n/format';
import type { RollupCell } from '@/lib/queries/views';
import type { Adjustment } from '@/lib/rollup/sum';
import { problemText } from '../problem-text';
import { AdjustmentForm, type AdjustmentTarget } from './adjustment-form';
import styles from './why.module.css';

type Props = { target: AdjustmentTarget; edition: Edition; cell: RollupCell; mayAdjust: boolean; now: Date };

/** The documented corrections that a total contains, with who made them and why; the area's compiler adds and removes. */
export function Adjustments({ target, edition, cell, mayAdjust, now }: Props) {
  const t = useTranslations('compile');
  const [open, setOpen] = useState(false);
  const [removing, setRemoving] = useState<Adjustment | null>(null);
  return (
    <section>
      <h3 className={styles.heading}>{t('adjustments.title')}</h3>
      {cell.adjustments.length === 0 && <p className={styles.text}>{t('adjustments.none')}</p>}
      {cell.adjustments.map((adjustment) => (
        <AdjustmentLine
          key={adjustment.id}
          {...{ adjustment, edition, now }}
          shownCell={cell.code}
          onRemove={mayAdjust ? () => setRemoving(adjustment) : null}
        />
      ))}
      {mayAdjust && (
        <Button size="small" onClick={() => setOpen(true)}>
          {t('adjustments.add')}
        </Button>
      )}
      {open && <AdjustmentForm {...{ target, edition, cell }} onClose={() => setOpen(false)} />}
      {removing && (
        <RemoveDialog {...{ target, edition }} adjustment={removing} onClose={() => setRemoving(null)} />
      )}
    </section>
  );
}

type LineProps = {
  adjustment: Adjustment;
  edition: Edition;
  shownCell: string;
  now: Date;
  onRemove: (() => void) | null;
};

function AdjustmentLine({ adjustment, edition, shownCell, now, onRemove }: LineProps) {
  const t = useTranslations('compile');
  const at = formats(useLocale()).at;
  const spec = cellOf(edition, adjustment.cell);
  const amount = printGrouped(spec?.kind ?? 'count', adjustment.amount);
  return (
    <div className={styles.adjustment}>
      <div className={styles.amount}>
        <strong>
          {adjustment.amount > 0n && '+'}
          {amount} {adjustment.cell !== shownCell && <Official>{spec?.label}</Official>}
        </strong>
        {onRemove && (
          <button type="button" className={styles.link} onClick={onRemove}>
            {t('adjustments.remove')}
          </button>
        )}
      </div>
      <p>{adjustment.reason}</p>
      <p>
        {t('adjustments.by', {
          by: adjustment.by,
          at: at(adjustment.at, now),
          units: adjustment.units.length,
        })}
      </p>
    </div>
  );
}

type RemoveProps = {
  target: AdjustmentTarget;
  edition: Edition;
  adjustment: Adjustment;
  onClose: () => void;
};

function RemoveDialog({ target, edition, adjustment, onClose }: RemoveProps) {
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
