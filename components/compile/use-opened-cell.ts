import { useCallback, useState } from 'react';
import { compilePath, type Look } from './address';

/** `unit` is the unit in whose row the cell was opened; null for a total. */
export type OpenedCell = { code: string; unit: string | null };

/** Which cell the side panel explains. The address bar keeps it without asking the server for the page again. */
export function useOpenedCell(year: number, area: string, look: Look) {
  const [opened, setOpened] = useState<OpenedCell | null>(look.cell ? { code: look.cell, unit: null } : null);
  const note = useCallback(
    (cell: string | null) =>
      window.history.replaceState(null, '', compilePath(year, area, { ...look, cell })),
    [year, area, look],
  );
  const openCell = useCallback(
    (code: string, unit: string | null = null) => {
      setOpened({ code, unit });
      note(code);
    },
    [note],
  );
  const close = useCallback(() => {
    setOpened(null);
    note(null);
  }, [note]);
  return { opened, openCell, close };
}
