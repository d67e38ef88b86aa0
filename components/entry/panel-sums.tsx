'use client';

import { useTranslations } from 'next-intl';
import { Official } from '@/components/ui/official';
import { printGrouped } from '@/lib/cells/print';
import { type CellSpec, cellOf, cellsOf } from '@/lib/editions/cells';
import styles from './cell-panel.module.css';
import { useDesk, useSelected } from './store-context';

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
  const sums = useSelected((each) => each.form.sums);
  const parts = total.parts ?? [];
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
                <strong>{term(store.edition, code, print)}</strong>
              ) : (
                term(store.edition, code, print)
              )}
            </span>
          ))}
        {isShort && ' ＝ '}
        <strong>{print(total.code)}</strong>
      </Official>
    </p>
  );
}

function term(edition: Parameters<typeof cellOf>[0], code: string, print: (code: string) => string): string {
  const spec = cellOf(edition, code);
  return `${spec?.row.label ?? code} ${print(code)}`;
}
