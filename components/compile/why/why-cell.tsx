'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import type { RollupCell } from '@/lib/queries/views';

/** Reads one opened total; null when it could not be read. */
export type ReadCell = (code: string) => Promise<RollupCell | null>;
type State = 'loading' | 'failed' | RollupCell;

/** Loads what makes one total and hands it on. Give it the cell as its `key`, so that another cell starts afresh. */
export function WhyCell({
  code,
  read,
  children,
}: {
  code: string;
  read: ReadCell;
  children: (cell: RollupCell) => ReactNode;
}) {
  const t = useTranslations('compile');
  const common = useTranslations('common');
  const [state, setState] = useState<State>('loading');
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is a new reading
  useEffect(() => {
    let isCurrent = true;
    setState('loading');
    const settle = (state: State) => isCurrent && setState(state);
    read(code).then(
      (cell) => settle(cell ?? 'failed'),
      () => settle('failed'),
    );
    return () => {
      isCurrent = false;
    };
  }, [code, read, attempt]);
  if (state === 'loading') return <Skeleton lines={6} />;
  if (state === 'failed') {
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
  return children(state);
}
