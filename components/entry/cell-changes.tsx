'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { call } from '@/lib/api/client';
import { fromJson } from '@/lib/cells/parse';
import { printGrouped } from '@/lib/cells/print';
import type { CellSpec } from '@/lib/editions/cells';
import { formats } from '@/lib/i18n/format';
import styles from './cell-panel.module.css';

type Change = { code: string; from: number | null; to: number | null };
type History = { history: { seq: number; at: string; by: string; changes: Change[] }[] };
type Shown = { seq: number; at: Date; by: string; from: string; to: string };
type Props = { year: number; unit: string; spec: CellSpec; now: Date };

/** Every change of a cell, latest first, read when it is shown. */
export function CellChanges({ year, unit, spec, now }: Props) {
  const t = useTranslations('form.panel');
  const format = formats(useLocale());
  const blank = useTranslations('form')('blank');
  const common = useTranslations('common');
  const [shown, setShown] = useState<Shown[] | 'loading' | 'failed'>('loading');
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is a new reading
  useEffect(() => {
    let isCurrent = true;
    call<History>('GET', `/years/${year}/returns/${unit}/history?cell=${spec.code}`).then((answer) => {
      if (isCurrent) setShown(answer.ok ? changesOf(answer.data, spec, blank) : 'failed');
    });
    return () => {
      isCurrent = false;
    };
  }, [year, unit, spec, blank, attempt]);
  if (shown === 'loading') return null;
  if (shown === 'failed')
    return (
      <p>
        {t('historyFailed')}{' '}
        <Button size="small" look="quiet" onClick={() => setAttempt((count) => count + 1)}>
          {common('retry')}
        </Button>
      </p>
    );
  return (
    <ol className={styles.history}>
      {shown.length === 0 && <li className={styles.quiet}>{t('noHistory')}</li>}
      {shown.map(({ seq, at, by, from, to }) => (
        <li key={seq}>
          <span>{format.at(at, now)}</span>
          <span>{by}</span>
          <span className={styles.figure}>
            {from} → {to}
          </span>
        </li>
      ))}
    </ol>
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
