'use client';

import { useLocale, useTranslations } from 'next-intl';
import { printChange, printGrouped } from '@/lib/cells/print';
import type { CellSpec } from '@/lib/editions/cells';
import { peerRangeMessage } from '@/lib/i18n/out-of-line-message';
import styles from './cell-panel.module.css';
import { useDesk, useFollowed } from './store-context';

/** This year beside the years before, drawn to one scale, and how similar units stood last year. */
export function PanelPast({ spec }: { spec: CellSpec }) {
  const t = useTranslations('form');
  const { view } = useDesk();
  const now = useFollowed((store) => store.form.sums[spec.code] ?? null);
  const { year } = view.year;
  const before = view.lastYear?.[spec.code] ?? null;
  const earlier = view.earlier.map((each) => ({ year: each.year, value: each.cells[spec.code] ?? null }));
  if (earlier.length === 0 && !view.peers) return null;
  const bars = [...earlier.toReversed(), { year, value: now }];
  const largest = bars.reduce((most, { value }) => (value !== null && value > most ? value : most), 1n);
  return (
    <section>
      <h3 className={styles.caption}>{t('panel.past')}</h3>
      {earlier.length > 0 &&
        bars.map((bar) => (
          <div key={bar.year} className={styles.bar} data-now={bar.year === year || undefined}>
            <span>{bar.year}</span>
            <span className={styles.track}>
              <span style={{ width: `${Number(((bar.value ?? 0n) * 1000n) / largest) / 10}%` }} />
            </span>
            <span className={styles.figure}>{printGrouped(spec.kind, bar.value) || t('blank')}</span>
          </div>
        ))}
      {now !== null && before !== null && (
        <p className={styles.quiet}>
          {now === before ? t('same') : t('panel.change', { change: printChange(spec.kind, now, before) })}
        </p>
      )}
      <SimilarUnits spec={spec} />
    </section>
  );
}

function SimilarUnits({ spec }: { spec: CellSpec }) {
  const locale = useLocale();
  const { view } = useDesk();
  const range = view.peers?.cells[spec.code];
  if (!view.peers || !range) return null;
  const { kind, units } = view.peers;
  return <p className={styles.quiet}>{peerRangeMessage({ kind, units, ...range }, spec.kind, locale)}</p>;
}
