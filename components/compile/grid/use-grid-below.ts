import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Grid } from '@/lib/queries/opened-views';
import {
  asksAll,
  type GridBelow,
  nothingYet,
  type ReadSince,
  wantedAreas,
  withAnswer,
  withBelow,
} from './grid-below';
import type { GridLook } from './grid-look';

/** null: it could not be read. */
export type ReadGridBelow = (areas: readonly string[]) => Promise<GridBelow | null>;

/** Areas that are read by one question: few enough that something is seen to happen. */
const atOnce = 4;

type Since = ReadSince & { of: Grid | null };

/** A grid's first page with what was read below its areas since; read anew, it begins again. */
export function useGridBelow(grid: Grid | null, toldUnits: readonly string[]) {
  const [state, setState] = useState<Since>({ ...nothingYet, of: grid });
  const { areas, told, isFailed } = state.of === grid ? state : nothingYet;
  const whole = useMemo(() => grid && withBelow(grid, areas), [grid, areas]);
  const allTold = useMemo(() => new Set([...toldUnits, ...told]), [toldUnits, told]);
  const change = useCallback(
    (changed: (since: ReadSince) => ReadSince) =>
      setState((now) => {
        const since = now.of === grid ? now : nothingYet;
        return { ...changed(since), of: grid };
      }),
    [grid],
  );
  return { first: grid, grid: whole, toldUnits: allTold, isFailed, change };
}

/** How far the reading of what is asked for is. */
export type Reading = {
  /** Areas whose units are here, and all of those that the first page left out; null while nothing is read. */
  progress: { done: number; of: number } | null;
  /** Every unit is asked for and not all are here: what is found or filtered is not everything. */
  isPartial: boolean;
  isFailed: boolean;
  /** Reads on after a failure. */
  again: () => void;
  /** A unit is looked for, wherever it stands. */
  seek: () => void;
};

/** Reads the units below the areas that are opened, or below all of them where a filter or a search asks for every unit. */
export function useReadingBelow(
  { first, grid, isFailed, change }: ReturnType<typeof useGridBelow>,
  look: GridLook,
  readBelow: ReadGridBelow,
): Reading {
  const [isSeeking, setSeeking] = useState(false);
  const isAll = isSeeking || asksAll(look);
  const wanted = grid ? wantedAreas(grid, look, isAll) : [];
  const next = isFailed ? '' : wanted.slice(0, atOnce).join();
  useEffect(() => {
    if (next === '') return;
    let isLeft = false;
    const asked = next.split(',');
    const take = (below: GridBelow | null) => {
      if (!isLeft) change((since) => withAnswer(since, asked, below));
    };
    readBelow(asked).then(take, () => take(null));
    return () => {
      isLeft = true;
    };
  }, [next, readBelow, change]);
  const [of, left] = [first?.closed.length ?? 0, grid?.closed.length ?? 0];
  const isReading = wanted.length > 0;
  const again = useCallback(() => change((since) => ({ ...since, isFailed: false })), [change]);
  const seek = useCallback(() => setSeeking(true), []);
  return useMemo(() => {
    const progress = isReading ? { done: of - left, of } : null;
    return { progress, isPartial: isReading && isAll, isFailed: isReading && isFailed, again, seek };
  }, [isReading, of, left, isAll, isFailed, again, seek]);
}
