'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { CellKind } from '@/lib/editions/types';
import { formats } from '@/lib/i18n/format';
import type { LedgerRow } from '@/lib/queries/ledger-views';
import { Approval } from '../why/approval';
import { DoubtText } from '../why/doubt-text';
import styles from './ledger.module.css';
import { NamedUnits } from './named-units';
import { signedAmount } from './signed-amount';

type Props = {
  row: LedgerRow;
  kind: CellKind;
  area: string;
  now: Date;
  onApprove: (row: LedgerRow) => void;
  onRemove: ((row: LedgerRow) => void) | null;
};

/** One row of the ledger: how much, why, for which units, who entered it and who approved it. */
export function LedgerLine({ row, kind, area, now, onApprove, onRemove }: Props) {
  const t = useTranslations('ledger');
  const tc = useTranslations('compile');
  const at = formats(useLocale()).at;
  const amount = signedAmount(kind, row.amount);
  return (
    <tr className={styles.row} data-removed={row.removed !== null || undefined}>
      <td className={styles.number}>{row.removed ? <s>{amount}</s> : amount}</td>
      <td>
        {row.removed ? <s>{row.reason}</s> : row.reason}
        {row.doubt && (
          <p className={styles.doubt}>
            <Icon name="warning" /> <DoubtText doubt={row.doubt} kind={kind} units={row.units.length} />
          </p>
        )}
      </td>
      <td>
        <NamedUnits units={row.units} {...{ kind, area }} />
      </td>
      <td data-label={t('column.by')}>{t('signed', { by: row.by, at: at(row.at, now) })}</td>
      <td>
        {row.removed && <p>{t('removedBy', { by: row.removed.by, at: at(row.removed.at, now) })}</p>}
        {(row.removed === null || row.approved) && <Approval approved={row.approved} now={now} />}
      </td>
      <td className={styles.act}>
        {row.mayApprove && (
          <Button size="small" onClick={() => onApprove(row)}>
            {t('approve.button')}
          </Button>
        )}
        {onRemove && (
          <span className={styles.remove}>
            <Button size="small" look="quiet" onClick={() => onRemove(row)}>
              {tc('adjustments.remove')}
            </Button>
          </span>
        )}
      </td>
    </tr>
  );
}
