/** A unit's name without the area's, as people of the area say it; the whole name where nothing would be left. */
export function shortName(name: string, area: string): string {
  const short = name.startsWith(area) ? name.slice(area.length) : name;
  return short === '' ? name : short;
}
