'use client';

import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { call } from '@/lib/api/client';
import { fromJson } from '@/lib/cells/parse';
import { printGrouped } from '@/lib/cells/print';
import type { CellSpec } from '@/lib/editions/cells';
import { formats } from '@/lib/i18n/format';
import styles from './cell-panel.module.css';
import { useDesk, useSelected } from './store-context';

type Change = { code: string; from: number | null; to: number | null };
type History = { history: { seq: number; at: string; by: string; changes: Change[] }[] };
type Shown = { seq: number; at: Date; by: string; from: string; to: string };

/** Who changed the cell last, and on demand every change of it. */
export function CellHistory({ spec }: { spec: CellSpec }) {
  const t = useTranslations('form.panel');
  const format = formats(useLocale());
  const { view, store } = useDesk();
  const [shown, setShown] = useState<Shown[] | 'closed' | 'loading' | 'failed'>('closed');
  const blank = useTranslations('form')('blank');
  const common = useTranslations('common');
  const mark = useSelected((each) => each.wrote.markOf(spec.code));
  const feed = `/years/${view.year.year}/returns/${view.unit.code}/history?cell=${spec.code}`;
  const toFeed = <Link href={feed}>{common('cellHistory')}</Link>;
  if (spec.parts || view.kind === 'compiled') {
    return (
      <section>
        <h3 className={styles.caption}>{t('history')}</h3>
        <p>{toFeed}</p>
      </section>
    );
  }

  const load = async () => {
    setShown('loading');
    const answer = await call<History>('GET', `/years/${view.year.year}/returns/${view.unit.code}/history`);
    setShown(answer.ok ? changesOf(answer.data, spec, blank) : 'failed');
  };
  return (
    <section>
      <h3 className={styles.caption}>{t('history')}</h3>
      {mark && !Array.isArray(shown) && (
        <p>{t('lastChange', { at: format.at(mark.at, store.now()), by: mark.by })}</p>
      )}
      {shown === 'failed' && <p>{t('historyFailed')}</p>}
      {Array.isArray(shown) ? (
        <ol className={styles.history}>
          {shown.length === 0 && <li className={styles.quiet}>{t('noHistory')}</li>}
          {shown.map(({ seq, at, by, from, to }) => (
            <li key={seq}>
              <span>{format.at(at, store.now())}</span>
              <span>{by}</span>
              <span className={styles.figure}>
                {from} → {to}
              </span>
            </li>
          ))}
        </ol>
      ) : (
        <Button size="small" look="quiet" busy={shown === 'loading'} onClick={load}>
          {t('allChanges')}
        </Button>
      )}
      <p>{toFeed}</p>
    </section>
  );
}

function changesOf({ history }: History, { code, kind }: CellSpec, blank: string): Shown[] {
  const print = (value: number | null) => {
    const reading = fromJson(kind, value);
    return ('value' in reading && printGrouped(kind, reading.value)) || blank;
  };
  return history.flatMap(({ seq, at, by, changes }) =>
    changes
      .filter((change) => change.code === code)
      .map(({ from, to }) => ({ seq, at: new Date(at), by, from: print(from), to: print(to) })),
  );
}
