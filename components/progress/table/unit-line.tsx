'use client';

import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { memo } from 'react';
import { UnitStatus } from '@/components/status/unit-status';
import { Official } from '@/components/ui/official';
import { printGrouped } from '@/lib/cells/print';
import type { CellKind } from '@/lib/editions/types';
import { formats } from '@/lib/i18n/format';
import { lastOf } from '@/lib/progress/counts';
import { type ProgressRow, standingOf } from '@/lib/progress/row';
import { unitPath } from '../unit-path';
import { useShareText } from '../use-share-text';
import { DueText } from './due-text';
import { RemindCell } from './remind-cell';
import styles from './table.module.css';

type Props = {
  row: ProgressRow;
  index: number;
  measure: ((line: HTMLElement | null) => void) | undefined;
  year: number;
  /** Of the figure that shares are taken of; null for who may see none. */
  kind: CellKind | null;
  at: number;
  total: bigint;
  now: Date;
  mayRead: boolean;
  reminds: boolean;
  onRemind: (row: ProgressRow) => void;
};

/** One unit. Each cell knows its column's name, for the narrow screen where the columns are gone. */
export const UnitLine = memo(function UnitLine(props: Props) {
  const { row, index, measure, year, kind, now, mayRead, reminds, onRemind } = props;
  const t = useTranslations('progress');
  const { at } = formats(useLocale());
  const { unit, since, active } = row;
  const isTable = row.kind === 'compiled';
  const name = <Official>{unit.name}</Official>;
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2}>
      <th scope="row" className={styles.unit}>
        {mayRead ? (
          <Link href={unitPath(year, row)} prefetch={false}>
            {name}
          </Link>
        ) : (
          name
        )}
      </th>
      <td className={styles.status}>
        <UnitStatus kind={row.kind} status={standingOf(row)} />
      </td>
      <td className={styles.filled}>
        <span className={styles.narrow}>{t('column.filled')} </span>
        {t(isTable ? 'unitsIn' : 'cellsIn', { filled: row.filled, of: row.of })}
      </td>
      <td className={styles.since}>{since ? at(since, now) : ''}</td>
      <td className={styles.active}>{active ? at(active, now) : t('never')}</td>
      <td className={styles.due}>
        <DueText row={row} now={now} />
      </td>
      {kind && <Figures {...props} kind={kind} />}
      {reminds && (
        <td className={styles.remind}>
          <RemindCell {...{ row, now, onRemind }} />
        </td>
      )}
    </tr>
  );
});

function Figures({ row, kind, at, total }: Props & { kind: CellKind }) {
  const t = useTranslations('progress');
  const share = useShareText();
  const last = lastOf(row, at);
  return (
    <>
      <td className={styles.last}>{printGrouped(kind, last)}</td>
      <td className={styles.share}>
        <span className={styles.narrow}>{t('column.share')} </span>
        {share(last, total)}
      </td>
    </>
  );
}
