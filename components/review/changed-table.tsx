'use client';

import { useTranslations } from 'next-intl';
import official from '@/components/table/official-table.module.css';
import { Official } from '@/components/ui/official';
import { printChange, printGrouped } from '@/lib/cells/print';
import type { Change } from './changes';
import { MarkBox } from './mark-box';
import type { Marks } from './marks';
import styles from './review.module.css';

type Props = { changes: readonly Change[]; marks: Marks; from: number; to: number };

/** What the unit has changed since the version before, on top of everything else. */
export function ChangedTable({ changes, marks, from, to }: Props) {
  const t = useTranslations('review');
  if (changes.length === 0) return <p className={styles.unchanged}>{t('unchanged', { n: from })}</p>;
  return (
    <section aria-labelledby="changed">
      <h2 id="changed" className={styles.heading}>
        {t('changedSince', { n: from, cells: changes.length })}
      </h2>
      <table className={`${official.list} ${styles.table}`}>
        <thead>
          <tr>
            {marks.isOffered && (
              <th scope="col" className={styles.box}>
                {t('column.mark')}
              </th>
            )}
            <th scope="col" className={styles.position}>
              {t('column.number')}
            </th>
            <th scope="col">{t('column.indicator')}</th>
            <th scope="col" className={styles.right}>
              {t('version', { n: from })}
            </th>
            <th scope="col" className={styles.right}>
              {t('version', { n: to })}
            </th>
            <th scope="col" className={styles.right}>
              {t('column.change')}
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ spec, before, now }) => (
            <tr key={spec.code} data-marked={marks.cells.has(spec.code) || undefined}>
              {marks.isOffered && (
                <td className={styles.box}>
                  <MarkBox code={spec.code} label={spec.label} marks={marks} />
                </td>
              )}
              <td className={styles.position}>
                <Official>{spec.number}</Official>
              </td>
              <th scope="row">
                <Official>{spec.label}</Official>
                {spec.parts && <span className={official.qualifier}>{t('computed')}</span>}
              </th>
              <td className={styles.right}>{printGrouped(spec.kind, before)}</td>
              <td className={styles.now}>{printGrouped(spec.kind, now)}</td>
              <td className={styles.right}>{printChange(spec.kind, now, before)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
