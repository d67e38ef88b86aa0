'use client';

import { useTranslations } from 'next-intl';
import { printChange, printGrouped } from '@/lib/cells/print';
import type { CellSpec } from '@/lib/editions/cells';
import styles from './cell-panel.module.css';
import { useDesk, useFollowed } from './store-context';

/** This year beside last year, drawn to one scale. */
export function PanelPast({ spec }: { spec: CellSpec }) {
  const t = useTranslations('form');
  const { view } = useDesk();
  const now = useFollowed((store) => store.form.sums[spec.code] ?? null);
  const before = view.lastYear?.[spec.code] ?? null;
  if (before === null) return null;
  const largest = [now ?? 0n, before].reduce((most, each) => (each > most ? each : most), 1n);
  const { year } = view.year;
  const bars = [
    { year: year - 1, value: before },
    { year, value: now },
  ];
  return (
    <section>
      <h3 className={styles.caption}>{t('panel.past')}</h3>
      {bars.map((bar) => (
        <div key={bar.year} className={styles.bar} data-now={bar.year === year || undefined}>
          <span>{bar.year}</span>
          <span className={styles.track}>
            <span style={{ width: `${Number(((bar.value ?? 0n) * 1000n) / largest) / 10}%` }} />
          </span>
          <span className={styles.figure}>{printGrouped(spec.kind, bar.value) || t('blank')}</span>
        </div>
      ))}
      {now !== null && (
        <p className={styles.quiet}>
          {now === before ? t('same') : t('panel.change', { change: printChange(spec.kind, now, before) })}
        </p>
      )}
    </section>
  );
}
