import { type Look, queryOf } from '@/lib/progress/look';

/** The address of a board; `area` null: the reader's own. */
export function boardPath(year: number, area: string | null, look: Look): string {
  const query = [area === null ? '' : `area=${encodeURIComponent(area)}`, queryOf(look)].filter(Boolean);
  return `/years/${year}/progress${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/** The same list as a file. */
export function listPath(year: number, area: string, look: Look): string {
  const query = queryOf(look);
  return `/api/v1/years/${year}/progress/${area}/table.xlsx${query && `?${query}`}`;
}
