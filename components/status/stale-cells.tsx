import { useTranslations } from 'next-intl';
import { Official } from '@/components/ui/official';
import { printGrouped } from '@/lib/cells/print';
import { cellOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import type { CellKind } from '@/lib/editions/types';
import type { Changes } from '@/lib/queries/staleness-view';
import styles from './stale-changes.module.css';

/** The cells whose figure differs: in the version, now, by how much, and which unit or adjustment makes how much of it. */
export function StaleCells({ stale }: { stale: Changes }) {
  const t = useTranslations('stale.cells');
  const edition = editionById(stale.edition);
  const names = new Map(stale.units.map(({ unit, name }) => [unit, name]));
  const figure = (kind: CellKind, value: bigint | null) =>
    value === null ? t('blank') : printGrouped(kind, value);
  return (
    <section className={styles.scroll}>
      <table className={`${styles.table} ${styles.cells}`}>
        <caption className={styles.title}>{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('cell')}</th>
            <th scope="col" className={styles.number}>
              {t('was', { n: stale.version?.number ?? 0 })}
            </th>
            <th scope="col" className={styles.number}>
              {t('now')}
            </th>
            <th scope="col" className={styles.number}>
              {t('by')}
            </th>
            <th scope="col">{t('causes')}</th>
          </tr>
        </thead>
        <tbody>
          {stale.cells.map(({ code, was, now, by, causes }) => {
            const spec = cellOf(edition, code);
            const kind = spec?.kind ?? 'count';
            return (
              <tr key={code}>
                <th scope="row">
                  <Official>{`${spec?.number ?? ''}${spec?.label ?? code}`}</Official>
                </th>
                <td className={styles.number}>{figure(kind, was)}</td>
                <td className={styles.number}>{figure(kind, now)}</td>
                <td className={styles.number}>{by === null ? '' : signed(kind, by)}</td>
                <td className={styles.causes}>
                  {causes.map((cause) =>
                    'unit' in cause ? (
                      <span key={cause.unit} className={styles.cause}>
                        <Official>{names.get(cause.unit) ?? cause.unit}</Official> {signed(kind, cause.by)}
                      </span>
                    ) : (
                      <span key={cause.adjustment} className={styles.cause}>
                        {t('adjustment', { by: signed(kind, cause.by) })}
                      </span>
                    ),
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function signed(kind: CellKind, value: bigint): string {
  return (value > 0n ? '+' : '') + printGrouped(kind, value);
}
