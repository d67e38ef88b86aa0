import { useSearchParams } from 'next/navigation';
import { useCallback, useMemo, useState } from 'react';
import { placedAt, wayFrom } from './why/way';

/** `unit` is the unit in whose row the cell was opened; null for a total. `way`: the units opened below it, from the top down. */
export type OpenedCell = { code: string; unit: string | null; way: readonly string[] };

/**
 * Which cell the side panel explains, and how far down it is opened. The address bar keeps both without asking the server for the page
 * again, and each step is one of the browser's history.
 */
export function useOpenedCell() {
  const query = useSearchParams();
  const code = query.get('cell');
  const [row, setRow] = useState<{ code: string; unit: string } | null>(null);
  const opened = useMemo<OpenedCell | null>(
    () => (code ? { code, unit: row?.code === code ? row.unit : null, way: wayFrom(query) } : null),
    [code, row, query],
  );
  const openCell = useCallback((cell: string, unit: string | null = null) => {
    setRow(unit === null ? null : { code: cell, unit });
    go({ cell, way: [] });
  }, []);
  const openWay = useCallback((cell: string, way: readonly string[]) => go({ cell, way }), []);
  const close = useCallback(() => go({ cell: null, way: [] }), []);
  return { opened, openCell, openWay, close };
}

function go(place: Parameters<typeof placedAt>[2]): void {
  const { pathname, search } = window.location;
  const address = placedAt(pathname, search, place);
  if (address !== pathname + search) window.history.pushState(null, '', address);
}
