'use client';

import { useTranslations } from 'next-intl';
import type { CellCode } from '@/lib/editions/types';
import type { Marks } from './marks';
import styles from './review.module.css';

/** Marks one cell as one that the unit must look at again. */
export function MarkBox({ code, label, marks }: { code: CellCode; label: string; marks: Marks }) {
  const t = useTranslations('review');
  return (
    <label className={styles.markBox}>
      <input
        type="checkbox"
        aria-label={t('markCell', { cell: label })}
        data-mark-cell={code}
        checked={marks.cells.has(code)}
        onChange={() => marks.toggle(code)}
      />
    </label>
  );
}
