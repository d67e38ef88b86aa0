'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Official } from '@/components/ui/official';
import { printGrouped } from '@/lib/cells/print';
import { type CellSpec, cellOf, dependantsOf, inputsOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import { formats } from '@/lib/i18n/format';
import type { RollupCell } from '@/lib/queries/opened-views';
import type { Adjustment } from '@/lib/rollup/sum';
import { AdjustmentForm, type AdjustmentTarget } from './adjustment-form';
import { Approval } from './approval';
import { RemoveAdjustment } from './remove-adjustment';
import styles from './why.module.css';
import type { ReadCell } from './why-cell';

type Props = {
  target: AdjustmentTarget;
  edition: Edition;
  cell: RollupCell;
  mayAdjust: boolean;
  read: ReadCell;
  now: Date;
};

/** The documented corrections that a total contains, with who made them and why; the area's compiler adds and removes. */
export function Adjustments({ target, edition, cell, mayAdjust, read, now }: Props) {
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
      {open && (
        <AdjustmentForm
          {...{ target, edition, read }}
          known={cell}
          choices={adjustableAt(edition, cell.code)}
          onClose={() => setOpen(false)}
        />
      )}
      {removing && (
        <RemoveAdjustment {...{ target, edition }} adjustment={removing} onClose={() => setRemoving(null)} />
      )}
    </section>
  );
}

/** The input cells that go into this one, itself among them. */
function adjustableAt(edition: Edition, code: string): CellSpec[] {
  return inputsOf(edition).filter(
    (spec) => spec.code === code || dependantsOf(edition, spec.code).includes(code),
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
      <Approval approved={adjustment.approved} now={now} />
    </div>
  );
}
