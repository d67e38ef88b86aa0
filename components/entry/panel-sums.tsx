'use client';

import { useTranslations } from 'next-intl';
import { Official } from '@/components/ui/official';
import { printGrouped } from '@/lib/cells/print';
import { type CellSpec, cellOf, cellsOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import styles from './cell-panel.module.css';
import { useDesk, useFollowedParts } from './store-context';

const termsShown = 8;

/** The totals that a cell is part of, and of a total its parts, each with its figures. */
export function PanelSums({ spec }: { spec: CellSpec }) {
  const t = useTranslations('form.panel');
  const { store } = useDesk();
  const feeds = cellsOf(store.edition).filter(({ parts }) => parts?.includes(spec.code));
  const shown = spec.parts ? [spec, ...feeds] : feeds;
  if (shown.length === 0) return null;
  return (
    <section>
      <h3 className={styles.caption}>{t(spec.parts ? 'sum' : 'feeds')}</h3>
      {shown.map((total) => (
        <Sum key={total.code} total={total} current={spec.code} />
      ))}
    </section>
  );
}

function Sum({ total, current }: { total: CellSpec; current: string }) {
  const t = useTranslations('form');
  const { store } = useDesk();
  const parts = total.parts ?? [];
  const sums = useFollowedParts(({ form }) =>
    Object.fromEntries([total.code, ...parts].map((code) => [code, form.sums[code] ?? null])),
  );
  const print = (code: string) => printGrouped(total.kind, sums[code] ?? null) || t('blank');
  const isShort = parts.length <= termsShown;
  return (
    <p>
      <Official>
        {total.label} ＝{' '}
        {isShort &&
          parts.map((code, at) => (
            <span key={code}>
              {at > 0 && ' ＋ '}
              {code === current ? (
                <strong>{term(store.edition, total, code, print)}</strong>
              ) : (
                term(store.edition, total, code, print)
              )}
            </span>
          ))}
        {isShort && ' ＝ '}
        <strong>{print(total.code)}</strong>
      </Official>
    </p>
  );
}

/** A part by what tells it from the others: its column where the sum runs along a row, otherwise its row. */
function term(edition: Edition, total: CellSpec, code: string, print: (code: string) => string): string {
  const spec = cellOf(edition, code);
  const label = spec?.row === total.row ? spec.column?.label : spec?.row.label;
  return `${label ?? code} ${print(code)}`;
}
