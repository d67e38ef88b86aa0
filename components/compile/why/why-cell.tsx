'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import type { ReadWay, ToldWay } from './told-way';

type State = 'loading' | 'failed' | ToldWay;
type Props = {
  code: string;
  way: readonly string[];
  read: ReadWay;
  children: (opened: ToldWay) => ReactNode;
};

/** Loads what makes one total, as far down as it is opened, and hands it on. What is there stays until the next is. */
export function WhyCell({ code, way, read, children }: Props) {
  const t = useTranslations('compile');
  const common = useTranslations('common');
  const [state, setState] = useState<State>('loading');
  const [attempt, setAttempt] = useState(0);
  const path = way.join('/');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is a new reading
  useEffect(() => {
    let isCurrent = true;
    const settle = (state: State) => isCurrent && setState(state);
    read(code, path === '' ? [] : path.split('/')).then(
      (opened) => settle(opened ?? 'failed'),
      () => settle('failed'),
    );
    return () => {
      isCurrent = false;
    };
  }, [code, path, read, attempt]);
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
