import { useCallback, useRef } from 'react';
import type { RollupCell } from '@/lib/queries/opened-views';
import type { ReadCell } from './why-cell';

/** Reads cells and keeps the last one; `known` is one that was read already. */
export function useKeptCell(read: ReadCell, known: RollupCell | null) {
  const kept = useRef(known);
  const readKept: ReadCell = useCallback(
    async (code) => {
      if (kept.current?.code !== code) kept.current = await read(code);
      return kept.current;
    },
    [read],
  );
  const keptCell = useCallback((code: string) => (kept.current?.code === code ? kept.current : null), []);
  return { readKept, keptCell };
}
