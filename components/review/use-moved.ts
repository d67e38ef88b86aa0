'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '@/lib/api/client';
import type { Status } from '@/lib/workflow/transitions';
import type { Review } from './review-data';

/** How the return stands by now, where that is no longer what the screen shows. */
export type Moved = { status: Status; version: number | null };

const every = 10_000;
/** A compiled return is added up anew for each question. */
const everyCompiled = 30_000;

/** Asks while something is to be decided whether the return is still the one that is shown; `ask` does so at once. */
export function useMoved({ year, unit, kind, status, version, actions }: Review): {
  moved: Moved | null;
  ask: () => void;
} {
  const [stands, setStands] = useState<Moved>({ status, version: version.number });
  const known = useRef<string | undefined>(undefined);
  const isOpen = actions.includes('return') || actions.includes('accept');
  const ask = useCallback(async () => {
    if (document.visibilityState === 'hidden') return;
    const path = `/years/${year}/returns/${unit.code}`;
    const answer = await call<Moved>('GET', path, undefined, known.current ? { known: known.current } : {});
    if (!answer.ok || answer.data === null) return;
    known.current = answer.etag ?? undefined;
    setStands({ status: answer.data.status, version: answer.data.version });
  }, [year, unit.code]);
  useEffect(() => setStands({ status, version: version.number }), [status, version.number]);
  useEffect(() => {
    if (!isOpen) return;
    const timer = setInterval(ask, kind === 'compiled' ? everyCompiled : every);
    window.addEventListener('focus', ask);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', ask);
    };
  }, [isOpen, kind, ask]);
  const isSame = stands.status === status && stands.version === version.number;
  return { moved: isOpen && !isSame ? stands : null, ask };
}
