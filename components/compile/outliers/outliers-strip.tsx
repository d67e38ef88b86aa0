'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useState } from 'react';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { call } from '@/lib/api/client';
import type { Look } from '../address';
import styles from '../compile.module.css';
import { DismissDialog } from './dismiss-dialog';
import { HintTable } from './hint-table';
import type { Hint, Hints } from './hints';

type Props = { year: number; area: string; areaName: string; look: Look; now: Date };

/** A quiet line above the table that opens what is worth a look in the units' tables. */
export function OutliersStrip(props: Props) {
  const t = useTranslations('outliers');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <p className={styles.hints}>
        <button
          type="button"
          className={styles.link}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t(isOpen ? 'hide' : 'show')}
        </button>
      </p>
      {isOpen && <Opened {...props} />}
    </>
  );
}

function Opened({ year, area, areaName, look, now }: Props) {
  const t = useTranslations('outliers');
  const path = `/years/${year}/rollup/${area}/outliers`;
  const [hints, setHints] = useState<Hints | 'loading' | null>('loading');
  const [asked, setAsked] = useState<Hint | null>(null);
  const read = useCallback(async () => {
    const answer = await call<Hints>('GET', `${path}?basis=${look.basis}`);
    return answer.ok ? answer.data : null;
  }, [path, look.basis]);
  useEffect(() => {
    let isCurrent = true;
    read().then((found) => isCurrent && setHints(found));
    return () => {
      isCurrent = false;
    };
  }, [read]);
  if (hints === 'loading') return <Skeleton lines={4} />;
  if (hints === null) return <Notice tone="error">{t('failed')}</Notice>;
  return (
    <>
      <HintTable {...{ hints, year, areaName, look, now }} onDismiss={setAsked} />
      {asked && (
        <DismissDialog
          path={`${path}/dismiss`}
          hint={asked}
          onClose={() => setAsked(null)}
          onDone={async () => {
            setAsked(null);
            setHints(await read());
          }}
        />
      )}
    </>
  );
}
