'use client';

import { useTranslations } from 'next-intl';
import { useDeferredValue, useMemo } from 'react';
import { printGrouped } from '@/lib/cells/print';
import { type Block, sizeOf } from './block';
import { figuresIn, holdsTotals, type Sheet } from './copied-rows';
import styles from './selection-line.module.css';
import { sumsOf } from './sums';

type Props = {
  sheet: Sheet;
  block: Block;
  /** What was copied last, in words. */
  copied: string;
  onCopy: (how: { labelled: boolean }) => void;
};

/** Below the grid: how many figures the selected block holds, their exact sum, and the way to the clipboard. */
export function SelectionLine({ sheet, block: latest, copied, onCopy }: Props) {
  const t = useTranslations('grid');
  const block = useDeferredValue(latest);
  const size = sizeOf(block);
  const sums = useMemo(() => sumsOf(figuresIn(sheet, block)), [sheet, block]);
  const isBlock = size.rows * size.columns > 1;
  return (
    <div className={styles.line}>
      {isBlock ? (
        <>
          <span>{t('selected.size', size)}</span>
          <span>{t('selected.filled', { n: sums.filled })}</span>
          <span>{t('selected.blank', { n: sums.blank })}</span>
          {sums.count !== null && (
            <span className={styles.sum}>
              {t('selected.sum', { sum: printGrouped('count', sums.count) })}
            </span>
          )}
          {sums.money !== null && (
            <span className={styles.sum}>
              {t('selected.money', { sum: printGrouped('money', sums.money) })}
            </span>
          )}
          {holdsTotals(sheet, block) && <span className={styles.note}>{t('selected.totals')}</span>}
        </>
      ) : (
        <>
          <span>{t('selected.shown', { rows: sheet.lines.length, columns: sheet.columns.length })}</span>
          <span className={styles.hint}>{t('selected.hint')}</span>
        </>
      )}
      <span role="status" className={styles.copied}>
        {copied}
      </span>
      <span className={styles.buttons}>
        <button type="button" className={styles.button} onClick={() => onCopy({ labelled: false })}>
          {t('copy.plain')}
        </button>
        <button type="button" className={styles.button} onClick={() => onCopy({ labelled: true })}>
          {t('copy.labelled')}
        </button>
      </span>
    </div>
  );
}
