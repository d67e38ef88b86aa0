'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Official } from '@/components/ui/official';
import { changeOf, printChange, printGrouped } from '@/lib/cells/print';
import type { CellSpec } from '@/lib/editions/cells';
import { percentOf } from './parts';
import styles from './why.module.css';

type Props = {
  spec: CellSpec;
  total: bigint | null;
  lastYear: bigint | null;
  /** Whether there is any table of the year before to compare with. */
  hasLastYear: boolean;
  /** More than `units` where areas below are counted by their own units. */
  made: number;
  units: number;
  isChosen: boolean;
  onClose: () => void;
  children: ReactNode;
};

/** "About this number": what it is, how it changed, and then what makes it. */
export function WhyPanel({
  spec,
  total,
  lastYear,
  hasLastYear,
  made,
  units,
  isChosen,
  onClose,
  children,
}: Props) {
  const t = useTranslations('compile');
  const change = changeOf(total, lastYear);
  const percent = change === null || lastYear === null ? null : percentOf(change, lastYear);
  return (
    <aside className={styles.panel} aria-label={t('why.label')} data-chosen={isChosen || undefined}>
      <div className={styles.top}>
        <p className={styles.number}>
          <Official>{spec.number}</Official>
        </p>
        <span className={styles.close}>
          <Button look="quiet" size="small" onClick={onClose} aria-label={t('why.close')}>
            <Icon name="close" />
          </Button>
        </span>
      </div>
      <div aria-live="polite">
        <h2 className={styles.name}>
          <Official>{spec.label}</Official>
        </h2>
        <p className={styles.total}>
          {total === null ? t('why.blank') : printGrouped(spec.kind, total)}{' '}
          {total !== null && <Official>{spec.unit}</Official>}
        </p>
      </div>
      <p className={styles.sub}>
        {change === null
          ? hasLastYear
            ? t('why.notCompared')
            : t('why.noLastYear')
          : change === 0n
            ? t('why.same')
            : t('why.changed', {
                change: printChange(spec.kind, total, lastYear),
                percent: percent ?? 'none',
              })}
        {` ${t(made > units ? 'why.madeBelow' : 'why.made', { made, units })}`}
      </p>
      {children}
    </aside>
  );
}
