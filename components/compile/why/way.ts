/** A change of the panel's place: which cell it explains, and the units opened one below the other. */
export type Place = { cell: string | null; way: readonly string[] };

const separator = '/';

/** The units that the address keeps as opened, from the top down. */
export function wayFrom(query: { get: (name: string) => string | null }): string[] {
  return (query.get('way') ?? '').split(separator).filter((code) => code !== '');
}

/** The address with another place in it; whatever else it keeps stays. */
export function placedAt(path: string, query: string, { cell, way }: Place): string {
  const next = new URLSearchParams(query);
  next.delete('cell');
  next.delete('way');
  if (cell !== null) next.set('cell', cell);
  if (cell !== null && way.length > 0) next.set('way', way.join(separator));
  const text = next.toString();
  return text === '' ? path : `${path}?${text}`;
}
