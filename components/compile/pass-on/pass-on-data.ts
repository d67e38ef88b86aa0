import type { CellCode } from '@/lib/editions/types';
import type { PassOnCell, PassOnView } from '@/lib/queries/levels-views';
import type { Maker } from '@/lib/rollup/makers';
import type { Told } from '../told';

export type ToldMaker = Omit<Maker, 'signs'> & { signs: { told: Told; explanation: string | null }[] };
export type ToldCell = Omit<PassOnCell, 'makers'> & { makers: ToldMaker[] };

/** What an area can pass on, its findings in the reader's language. */
export type ToldPassOn = Omit<PassOnView, 'cells'> & { cells: ToldCell[] };

/** Opens further cells than those named; null if that could not be read. */
export type ReadMore = (codes: readonly CellCode[]) => Promise<ToldCell[] | null>;
