import { useCallback } from 'react';
import type { BlameView } from '@/lib/queries/read-blame';
import type { Basis, Rollup } from '@/lib/queries/views';
import type { ReadBlame } from './findings-of-table';
import type { GridBelow } from './grid/grid-below';
import type { ReadGridBelow } from './grid/use-grid-below';
import type { ReadMore, ToldCell } from './pass-on/pass-on-data';
import type { ReadWay, ToldWay } from './why/told-way';

type Place = { year: number; area: string };
type WayQuestion = Place & { code: string; basis: Basis; way: string[] };
type BlameQuestion = Place & { rule: string; column: string | null; basis: Basis };
type CellsQuestion = Place & { cells: string[] };
type BelowQuestion = Place & { basis: Basis; areas: string[] };

/** What the screen asks the server for while it is open; null: it could not be read. */
export type Readers = {
  readWay: (of: WayQuestion) => Promise<ToldWay | null>;
  readBlame: (of: BlameQuestion) => Promise<BlameView | null>;
  readCellsToPassOn: (of: CellsQuestion) => Promise<ToldCell[] | null>;
  readGridBelow: (of: BelowQuestion) => Promise<GridBelow | null>;
};

/** The same about the area and on the basis that are on screen; new functions whenever the roll-up is read anew, as its parts may differ. */
export function useReads(rollup: Rollup, basis: Basis, readers: Readers) {
  const { readWay, readBlame, readCellsToPassOn, readGridBelow } = readers;
  const [year, area] = [rollup.year.year, rollup.area.code];
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newly read roll-up may have new parts
  const read: ReadWay = useCallback(
    (code, way) => readWay({ year, area, code, basis, way: [...way] }),
    [readWay, year, area, basis, rollup],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newly read roll-up may be broken by others
  const readBlamed: ReadBlame = useCallback(
    ({ rule, column }) => readBlame({ year, area, rule, column, basis }),
    [readBlame, year, area, basis, rollup],
  );
  const readMore: ReadMore = useCallback(
    (cells) => readCellsToPassOn({ year, area, cells: [...cells] }),
    [readCellsToPassOn, year, area],
  );
  const readBelow: ReadGridBelow = useCallback(
    (areas) => readGridBelow({ year, area, basis, areas: [...areas] }),
    [readGridBelow, year, area, basis],
  );
  return { read, readBlamed, readMore, readBelow };
}
