'use client';

import { type ComponentType, useState } from 'react';
import { Button } from '@/components/ui/button';

type Props<P> = {
  label: string;
  failed: string;
  load: () => Promise<ComponentType<P>>;
  with: P;
};

const focusOnce = (place: HTMLElement | null) => place?.focus();

/** A button that fetches a part of the page and puts it in its own place; without a network it says so, and the page stays whole. */
export function OnDemand<P extends object>({ label, failed, load, with: props }: Props<P>) {
  const [state, setState] = useState<{ Part: ComponentType<P> } | 'closed' | 'loading' | 'failed'>('closed');
  if (typeof state === 'object')
    return (
      <div tabIndex={-1} ref={focusOnce}>
        <state.Part {...props} />
      </div>
    );
  const open = () => {
    setState('loading');
    load().then(
      (Part) => setState({ Part }),
      () => setState('failed'),
    );
  };
  return (
    <>
      {state === 'failed' && <p>{failed}</p>}
      <Button size="small" look="quiet" busy={state === 'loading'} onClick={open}>
        {label}
      </Button>
    </>
  );
}
