'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import type { RollupCell } from '@/lib/queries/opened-views';

/** Reads what makes one total; null when it could not be read. */
export type ReadCell<T = RollupCell> = (code: string) => Promise<T | null>;
type State<T> = { is: 'loading' } | { is: 'failed' } | { is: 'read'; what: T };
type Props<T> = { code: string; read: ReadCell<T>; children: (what: T) => ReactNode };

/**
 * Loads what makes one total and hands it on. Give it the cell as its `key`, so that another cell starts afresh; where only the way of
 * reading changes, what is there stays until the next is.
 */
export function WhyCell<T>({ code, read, children }: Props<T>) {
  const t = useTranslations('compile');
  const common = useTranslations('common');
  const [state, setState] = useState<State<T>>({ is: 'loading' });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is a new reading
  useEffect(() => {
    let isCurrent = true;
    const settle = (state: State<T>) => isCurrent && setState(state);
    read(code).then(
      (what) => settle(what === null ? { is: 'failed' } : { is: 'read', what }),
      () => settle({ is: 'failed' }),
    );
    return () => {
      isCurrent = false;
    };
  }, [code, read, attempt]);
  if (state.is === 'loading') return <Skeleton lines={6} />;
  if (state.is === 'failed') {
    const retry = (
      <Button look="quiet" size="small" onClick={() => setAttempt((count) => count + 1)}>
        {common('retry')}
      </Button>
    );
    return (
      <Notice tone="error" live action={retry}>
        {t('why.failed')}
      </Notice>
    );
  }
  return children(state.what);
}
