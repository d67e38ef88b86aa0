'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { inputsOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import type { Ledger, LedgerRow } from '@/lib/queries/ledger-views';
import type { Look } from '../address';
import { factsOf } from '../known-look';
import { Unread } from '../unread';
import { useLook } from '../use-look';
import type { Readers } from '../use-reads';
import { AdjustmentForm } from '../why/adjustment-form';
import { RemoveAdjustment } from '../why/remove-adjustment';
import { ApproveAdjustment } from './approve-adjustment';
import styles from './ledger.module.css';
import { LedgerFilter } from './ledger-filter';
import { LedgerTable } from './ledger-table';

type Props = Pick<Readers, 'readWay'> & {
  ledger: Ledger;
  mayAdjust: boolean;
  /** The area's table is on its way up or accepted. */
  isSubmitted: boolean;
  now: Date;
};
type Asked = { step: 'add' } | { step: 'approve' | 'remove'; row: LedgerRow };

/** The ledger of overlaps: everything that makes a total of the area differ from the sum of what stands below it. */
export function LedgerView({ ledger, mayAdjust, isSubmitted, readWay, now }: Props) {
  const t = useTranslations('ledger');
  const tc = useTranslations('compile');
  const facts = useMemo(() => factsOf(editionById(ledger.edition), null, []), [ledger.edition]);
  const { look, unread, turn } = useLook(ledger.year.year, ledger.area.code, facts);
  const [asked, setAsked] = useState<Asked | null>(null);
  const { counts, cells } = ledger;
  const add = mayAdjust && <Button onClick={() => setAsked({ step: 'add' })}>{tc('adjustments.add')}</Button>;
  const isEmpty = cells.length === 0;
  const standing = cells.filter(({ rows }) => rows.some(({ removed }) => removed === null)).length;
  return (
    <div className={styles.ledger}>
      <Unread parts={unread} />
      {isSubmitted && counts.open > 0 && (
        <Notice tone="info">{t(ledger.area.parent === null ? 'lockedTop' : 'locked')}</Notice>
      )}
      {isEmpty ? (
        <EmptyState title={t('empty.title')} action={add}>
          {t('empty.why')}
        </EmptyState>
      ) : (
        <>
          <div className={styles.lead}>
            <p>{counts.standing === 0 ? t('lead.none') : t('lead.some', { ...counts, cells: standing })}</p>
            {add}
          </div>
          <LedgerFilter {...{ ledger }} shown={look.ledger} onChange={(shown) => turn({ ledger: shown })} />
          <LedgerTable
            {...{ ledger, look, now }}
            shown={look.ledger}
            onApprove={(row) => setAsked({ step: 'approve', row })}
            onRemove={mayAdjust ? (row) => setAsked({ step: 'remove', row }) : null}
          />
        </>
      )}
      {asked && <AskedDialog {...{ ledger, look, asked, readWay, now }} onClose={() => setAsked(null)} />}
    </div>
  );
}

type AskedProps = Pick<Props, 'ledger' | 'readWay' | 'now'> & {
  look: Look;
  asked: Asked;
  onClose: () => void;
};

function AskedDialog({ ledger, look, asked, readWay, now, onClose }: AskedProps) {
  const edition = editionById(ledger.edition);
  const [year, area] = [ledger.year.year, ledger.area.code];
  const target = { year, area, areaName: ledger.area.name };
  const read = useCallback(
    async (code: string) => (await readWay({ year, area, code, basis: look.basis, way: [] }))?.cell ?? null,
    [readWay, year, area, look.basis],
  );
  if (asked.step === 'remove')
    return <RemoveAdjustment {...{ target, edition, onClose }} adjustment={asked.row} />;
  if (asked.step === 'approve')
    return <ApproveAdjustment {...{ target, edition, now, onClose }} row={asked.row} />;
  return (
    <AdjustmentForm
      {...{ target, edition, read, onClose }}
      known={null}
      choices={inputsOf(edition).filter(
        ({ section }) => look.sections.length === 0 || look.sections.includes(section.code),
      )}
    />
  );
}
