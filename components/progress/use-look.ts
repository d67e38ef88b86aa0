'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import { type Look, lookFrom } from '@/lib/progress/look';
import { boardPath } from './address';

export type Looking = {
  look: Look;
  hrefOf: (change: Partial<Look>) => string;
  /** Looks another way, at once and without asking the server; `replace` leaves no step for the back button. */
  turn: (change: Partial<Look>, how?: 'push' | 'replace') => void;
};

/** How the board is looked at, kept in the address. */
export function useLook(year: number): Looking {
  const params = useSearchParams();
  const area = params.get('area');
  const look = useMemo(() => lookFrom(Object.fromEntries(params)), [params]);
  const hrefOf = useCallback(
    (change: Partial<Look>) => boardPath(year, area, { ...look, ...change }),
    [year, area, look],
  );
  const turn = useCallback<Looking['turn']>(
    (change, how = 'push') => {
      if (how === 'push') window.history.pushState(null, '', hrefOf(change));
      else window.history.replaceState(null, '', hrefOf(change));
    },
    [hrefOf],
  );
  return { look, hrefOf, turn };
}
