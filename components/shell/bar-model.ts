export type PlaceName =
  | 'tasks'
  | 'fill'
  | 'review'
  | 'progress'
  | 'compile'
  | 'publish'
  | 'archive'
  | 'log'
  | 'admin';
export type Place = { name: PlaceName; href: string; current: boolean; waiting: number };

export type BarModel = {
  years: readonly number[];
  /** The year that is shown where the address names none. */
  current: number | null;
  units: readonly string[];
  area: string | null;
  mayReview: boolean;
  /** May follow how far other units are. */
  mayFollow: boolean;
  /** May follow the year's table to its publication. */
  mayPublish: boolean;
  mayManage: boolean;
  mayReadLog: boolean;
  waiting: { fill: number; review: number };
};

/** The year of an address: `/years/2017/…`, or `?year=2017`; otherwise the current one. */
export function yearOf(
  model: Pick<BarModel, 'current'>,
  pathname: string,
  asked: string | null,
): number | null {
  const named = /^\/years\/(\d{4})(\/|$)/.exec(pathname)?.[1] ?? asked;
  return named && /^\d{4}$/.test(named) ? Number(named) : model.current;
}

/** The same page in another year, or the first page of that year where the page has no year. */
export function inYear(pathname: string, year: number): string {
  return /^\/years\/\d{4}\//.test(pathname)
    ? pathname.replace(/^\/years\/\d{4}/, `/years/${year}`)
    : `/?year=${year}`;
}

/** The places that somebody may go to, in the bar's order, with the one of this address marked. */
export function placesOf(model: BarModel, pathname: string, year: number | null): Place[] {
  const { units, area, mayReview, mayFollow, mayPublish, mayManage, mayReadLog, waiting } = model;
  const shown = year === model.current ? waiting : { fill: 0, review: 0 };
  const unit = units.find((code) => pathname.endsWith(`/returns/${code}`)) ?? units[0];
  const at = (part: string) => pathname.startsWith(`/years/${year}/${part}`);
  const place = (name: PlaceName, href: string, current: boolean, count = 0): Place => ({
    name,
    href,
    current,
    waiting: count,
  });
  const inThisYear =
    year === null
      ? []
      : [
          ...(unit
            ? [
                place(
                  'fill',
                  `/years/${year}/returns/${unit}`,
                  units.some((code) => at(`returns/${code}`)),
                ),
              ]
            : []),
          ...(mayReview ? [place('review', `/years/${year}/review`, at('review'), shown.review)] : []),
          ...(mayFollow ? [place('progress', `/years/${year}/progress`, at('progress'))] : []),
          ...(area ? [place('compile', `/years/${year}/compile/${area}`, at('compile'))] : []),
          ...(mayPublish ? [place('publish', `/years/${year}/publish`, at('publish'))] : []),
        ];
  return [
    place(
      'tasks',
      year === model.current || year === null ? '/' : `/?year=${year}`,
      pathname === '/',
      shown.fill,
    ),
    ...inThisYear,
    place('archive', '/archive', pathname.startsWith('/archive')),
    ...(mayReadLog ? [place('log', '/log', pathname === '/log')] : []),
    ...(mayManage ? [place('admin', '/admin', pathname.startsWith('/admin'))] : []),
  ];
}
