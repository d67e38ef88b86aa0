import { useEffect, useRef } from 'react';

/** Puts the focus where a step of the way leads: down to the unit opened, up to the unit that was left. Returns the place of both. */
export function useFocusOnWay(way: readonly string[]) {
  const place = useRef<HTMLDivElement>(null);
  const path = way.join('/');
  const before = useRef(path);
  useEffect(() => {
    const left = before.current;
    if (left === path) return;
    before.current = path;
    const find = (selector: string) => place.current?.querySelector<HTMLElement>(selector);
    const child = left.startsWith(path)
      ? left.split('/').at(path === '' ? 0 : path.split('/').length)
      : undefined;
    const row = child === undefined ? null : find(`[data-unit="${CSS.escape(child)}"]`);
    if (row) return row.focus();
    (find('[aria-current]') ?? place.current)?.focus({ preventScroll: true });
    place.current?.closest('aside')?.scrollTo({ top: 0 });
  }, [path]);
  return place;
}
