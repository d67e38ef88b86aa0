'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useMemo, useState } from 'react';
import { compilePath, type Look, lookFrom, parametersOf } from './address';
import type { GridLook } from './grid/grid-look';
import { type Facts, knownLook, unreadIn } from './known-look';
import { queryOf } from './query';
import { placedAt, wayFrom } from './why/way';

type How = 'push' | 'replace';
export type Looking = {
  look: Look;
  /** Parts of the address that could not be read, as `name=value`. */
  unread: string[];
  pathOf: (change: Partial<Look>) => string;
  /** Looks another way at what is already here, without asking the server; `replace` leaves no step for the back button. */
  turn: (change: Partial<Look>, how?: How) => void;
  turnGrid: (change: Partial<GridLook>, how?: How) => void;
};

/** How the compile screen is looked at now, kept in the address. What `facts` do not have is left out. */
export function useLook(year: number, area: string, facts?: Facts): Looking {
  const { params, go } = useParameters();
  const read = useMemo(() => {
    const asked = lookFrom(queryOf(params));
    return facts ? knownLook(asked, facts) : asked;
  }, [params, facts]);
  const look = useSteady(read);
  const unread = useMemo(() => unreadIn(params, read), [params, read]);
  const pathOf = useCallback(
    (change: Partial<Look>) => compilePath(year, area, { ...look, ...change }),
    [year, area, look],
  );
  const turn = useCallback(
    (change: Partial<Look>, how: How = 'push') => {
      const [path = '', query = ''] = pathOf(change).split('?');
      const way = 'cell' in change ? [] : wayFrom(params);
      go(way.length > 0 ? placedAt(path, query, { cell: look.cell, way }) : pathOf(change), how);
    },
    [pathOf, params, look.cell, go],
  );
  const turnGrid = useCallback<Looking['turnGrid']>(
    (change, how) => turn({ grid: { ...look.grid, ...change } }, how),
    [turn, look],
  );
  return { look, unread, pathOf, turn, turnGrid };
}

/** The parameters of the address, the new ones at once: the router tells them later, and a box that was ticked must not wait. */
function useParameters() {
  const told = useSearchParams();
  const [ahead, setAhead] = useState<{ of: URLSearchParams; params: URLSearchParams } | null>(null);
  const go = useCallback(
    (path: string, how: How) => {
      setAhead({ of: told, params: new URL(path, window.location.origin).searchParams });
      if (how === 'push') window.history.pushState(null, '', path);
      else window.history.replaceState(null, '', path);
    },
    [told],
  );
  return { params: ahead?.of === told ? ahead.params : told, go };
}

/** The same look, whose grid stays the same object while nothing of it changes, so that its rows are arranged once. */
function useSteady(look: Look): Look {
  const text = parametersOf({ grid: look.grid, sections: look.sections }).toString();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text says all that is in them
  const [grid, sections] = useMemo(() => [look.grid, look.sections] as const, [text]);
  return useMemo(() => ({ ...look, grid, sections }), [look, grid, sections]);
}
