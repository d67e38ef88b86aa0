'use client';

import { useTranslations } from 'next-intl';
import type { ProgressView } from '@/lib/queries/progress-views';
import styles from './board-head.module.css';
import type { Looking } from './use-look';

/** By which figure of last year the units are weighed. */
export function CellChoice({ view, looking, at }: { view: ProgressView; looking: Looking; at: number }) {
  const t = useTranslations('progress');
  const { headlines, main } = view;
  return (
    <label className={styles.choice}>
      {t('filter.cell')}
      <select
        className={styles.control}
        lang="zh-CN"
        value={headlines[at]?.code}
        onChange={({ target }) =>
          looking.turn({ cell: target.value === headlines[main]?.code ? null : target.value })
        }
      >
        {headlines.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
