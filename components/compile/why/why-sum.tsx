import { useTranslations } from 'next-intl';
import { Official } from '@/components/ui/official';
import { printChange, printGrouped } from '@/lib/cells/print';
import { type CellSpec, cellOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import type { RollupCell } from '@/lib/queries/opened-views';
import styles from './way.module.css';

type Props = { spec: CellSpec; edition: Edition; cell: RollupCell };

/** The sum to the last digit: what the units add, each row of the ledger, and the total that they make. */
export function WhySum({ spec, edition, cell }: Props) {
  const t = useTranslations('why.sum');
  const { units, adjustments, sum, total } = cell;
  if (total === null || sum.units === null) return null;
  const counted = units.filter(({ value }) => value !== null).length;
  const rows = adjustments.filter(({ id }) => sum.rows.includes(id));
  return (
    <table className={styles.sum} aria-label={t('label')}>
      <tbody>
        <tr>
          <th scope="row">{t('units', { n: counted })}</th>
          <td>{printGrouped(spec.kind, sum.units)}</td>
        </tr>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              {t('row')}
              {row.cell !== spec.code && (
                <>
                  {' '}
                  <Official>{cellOf(edition, row.cell)?.label}</Official>
                </>
              )}
              <span className={styles.reason}>{row.reason}</span>
            </th>
            <td>{printChange(spec.kind, row.amount, 0n)}</td>
          </tr>
        ))}
        {sum.rest !== 0n && (
          <tr>
            <th scope="row">{t('rest')}</th>
            <td>{printChange(spec.kind, sum.rest, 0n)}</td>
          </tr>
        )}
        <tr>
          <th scope="row">{t('total')}</th>
          <td>{printGrouped(spec.kind, total)}</td>
        </tr>
      </tbody>
    </table>
  );
}
