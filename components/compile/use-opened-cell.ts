import { useCallback, useState } from 'react';
import type { Looking } from './use-look';

/** `unit` is the unit in whose row the cell was opened; null for a total. */
export type OpenedCell = { code: string; unit: string | null };

/** Which cell the side panel explains. The address bar keeps it without asking the server for the page again. */
export function useOpenedCell({ look, turn }: Looking) {
  const [last, setLast] = useState<OpenedCell | null>(null);
  const { cell } = look;
  const opened = cell === null ? null : { code: cell, unit: last?.code === cell ? last.unit : null };
  const openCell = useCallback(
    (code: string, unit: string | null = null) => {
      setLast({ code, unit });
      turn({ cell: code }, 'replace');
    },
    [turn],
  );
  const close = useCallback(() => turn({ cell: null }, 'replace'), [turn]);
  return { opened, openCell, close };
}
