'use client';

import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { Official } from '@/components/ui/official';
import { printGrouped } from '@/lib/cells/print';
import { cellOf, topicsRowOf } from '@/lib/editions/cells';
import type { CellCode } from '@/lib/editions/types';
import { orderOf } from './finding-places';
import { useReturnedNotes } from './returned-notes';
import styles from './side-list.module.css';
import { useDesk, useFollowed } from './store-context';
import { isChanged } from './unchanged-cells';

/** The cells that a returned return came back for, and what has been done about each. */
export function NamedCells() {
  const t = useTranslations('form');
  const { view, store } = useDesk();
  const order = orderOf(store.edition);
  const codes = (view.returned?.cells ?? []).filter((code) => order.has(code));
  const sorted = [...codes].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  return (
    <section className={styles.box} aria-label={t('named.title')}>
      <h2 className={styles.caption}>{t('named.title')}</h2>
      <ul className={styles.list}>
        {sorted.map((code) => (
          <NamedCell key={code} code={code} />
        ))}
      </ul>
    </section>
  );
}

function NamedCell({ code }: { code: CellCode }) {
  const t = useTranslations('form');
  const words = useTranslations('words.named');
  const { store, before, go } = useDesk();
  const spec = cellOf(store.edition, code);
  const now = useFollowed((each) => each.form.sums[code] ?? null);
  useFollowed((each) => each.topics.list);
  const was = before?.cells[code] ?? null;
  const isDone = before !== null && isChanged(code, before, store);
  const print = (value: bigint | null) =>
    value === null ? t('blank') : printGrouped(spec?.kind ?? 'count', value);
  const notes = useReturnedNotes()(code);
  const label = spec?.label ?? topicsRowOf(store.edition)?.label ?? code;
  return (
    <li>
      <button
        type="button"
        className={styles.item}
        data-tone={isDone ? 'done' : 'warning'}
        onClick={() => go(code)}
      >
        <Icon name={isDone ? 'check' : 'returned'} />
        <span className={styles.text}>
          <Official>{label}</Official>
          <span className={styles.note}>
            {spec?.number ?? ''}　
            {!isDone
              ? t('named.open')
              : spec
                ? t('named.changed', { from: print(was), to: print(now) })
                : words('topicsChanged')}
          </span>
          {notes.map(({ id, text }) => (
            <span key={id} className={styles.note} lang="zh-CN">
              {text}
            </span>
          ))}
        </span>
      </button>
    </li>
  );
}
