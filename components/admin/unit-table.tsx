import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import table from '@/components/ui/data-table.module.css';
import { Official } from '@/components/ui/official';
import { TableScroll } from '@/components/ui/table-scroll';
import type { UnitView } from '@/lib/queries/views';
import styles from './admin.module.css';
import { treeOrder } from './tree-order';

/** Today's tree, each unit under its area; `children` is what can be done with it. */
export function UnitTable({ units, children }: { units: readonly UnitView[]; children: ReactNode }) {
  const t = useTranslations('admin');
  const status = useTranslations('status');
  const names = new Map(units.map(({ code, name }) => [code, name]));
  return (
    <div>
      <div className={styles.bar}>
        <h2>{t('part.units')}</h2>
        {children}
      </div>
      <TableScroll label={t('part.units')}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('units.code')}</th>
              <th scope="col">{t('units.name')}</th>
              <th scope="col">{t('units.kind')}</th>
              <th scope="col" className={table.minor}>
                {t('units.parent')}
              </th>
            </tr>
          </thead>
          <tbody>
            {treeOrder(units).map(({ unit: { code, name, kind, parent }, level }) => (
              <tr key={code}>
                <td className={table.short}>{code}</td>
                <th scope="row" className={table.name} style={{ paddingInlineStart: level * 16 }}>
                  <Official>{name}</Official>
                </th>
                <td>{status(`unitKind.${kind}`)}</td>
                <td className={table.minor}>
                  <Official>{parent && names.get(parent)}</Official>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </div>
  );
}
