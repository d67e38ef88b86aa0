'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Official } from '@/components/ui/official';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { printGrouped } from '@/lib/cells/print';
import { cellOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import type { CellKind } from '@/lib/editions/types';
import type { Ledger, LedgerRow } from '@/lib/queries/ledger-views';
import { compilePath, type Look } from '../address';
import styles from './ledger.module.css';
import { LedgerLine } from './ledger-line';
import { type Listed, listed, type Shown } from './listed';
import { signedAmount } from './signed-amount';

type Steps = { onApprove: (row: LedgerRow) => void; onRemove: ((row: LedgerRow) => void) | null };
type Props = Steps & { ledger: Ledger; look: Look; shown: Shown; now: Date };

/** Cell by cell: what its children add up to, the rows, and below them the total, in one column that adds up. */
export function LedgerTable({ ledger, look, shown, now, ...steps }: Props) {
  const t = useTranslations('ledger');
  const edition = editionById(ledger.edition);
  const isAll = look.sections.length === 0;
  const isShown = (code: string) =>
    isAll || look.sections.includes(cellOf(edition, code)?.section.code ?? '');
  const cells = listed(ledger.cells, shown).filter(({ cell }) => isShown(cell.code));
  if (cells.length === 0)
    return <p className={styles.nothing}>{t(isAll ? 'filter.none' : 'filter.noneHere')}</p>;
  return (
    <table className={styles.table}>
      <caption>
        <VisuallyHidden>{t('caption', { area: ledger.area.name })}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col" className={styles.number}>
            {t('column.amount')}
          </th>
          {(['reason', 'units', 'by', 'approved', 'act'] as const).map((name) => (
            <th key={name} scope="col">
              {t(`column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      {cells.map((one) => (
        <CellRows key={one.cell.code} {...{ one, ledger, look, now, ...steps }} />
      ))}
    </table>
  );
}

type CellProps = Steps & { one: Listed; ledger: Ledger; look: Look; now: Date };

function CellRows({ one: { cell, rows, others }, ledger, look, now, onApprove, onRemove }: CellProps) {
  const t = useTranslations('ledger');
  const spec = cellOf(editionById(ledger.edition), cell.code);
  const kind = spec?.kind ?? 'count';
  const standing = cell.rows.filter(({ removed }) => removed === null).length;
  const href = compilePath(ledger.year.year, ledger.area.code, { ...look, view: 'table', cell: cell.code });
  return (
    <tbody>
      <tr className={styles.cell}>
        <th scope="rowgroup" colSpan={6}>
          <Official>
            {spec?.number} {spec?.label ?? cell.code}
          </Official>{' '}
          <span className={styles.unitOf}>
            <Official>{spec?.unit}</Official>
          </span>{' '}
          <Link href={href} prefetch={false}>
            {t('openCell')}
          </Link>
        </th>
      </tr>
      <SumRow {...{ kind }} value={cell.children} label={t('children')} />
      {others.count > 0 && (
        <SumRow {...{ kind }} value={others.amount} label={t('others', { n: others.count })} />
      )}
      {rows.map((row) => (
        <LedgerLine
          key={row.id}
          {...{ row, kind, now }}
          area={ledger.area.name}
          onApprove={onApprove}
          onRemove={row.removed ? null : onRemove}
        />
      ))}
      <SumRow
        {...{ kind }}
        isTotal
        value={cell.total}
        label={t('total')}
        note={
          cell.total === null
            ? t('notCounted')
            : t('sum', { n: standing, amount: signedAmount(kind, cell.adjusted) })
        }
      />
    </tbody>
  );
}

type SumProps = { kind: CellKind; value: bigint | null; label: string; note?: string; isTotal?: boolean };

function SumRow({ kind, value, label, note, isTotal = false }: SumProps) {
  const t = useTranslations('ledger');
  return (
    <tr className={isTotal ? styles.total : styles.sum}>
      <td className={styles.number}>{value === null ? t('blank') : printGrouped(kind, value)}</td>
      <th scope="row" colSpan={5}>
        {label} {note && <span className={styles.note}>{note}</span>}
      </th>
    </tr>
  );
}
