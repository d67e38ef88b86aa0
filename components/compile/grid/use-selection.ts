import { useEffect, useMemo, useState } from 'react';
import type { Looking } from '../use-look';
import { blockOf, type Selection } from './block';
import { blockFrom, blockText, type Ids } from './block-address';
import { clamped } from './cursor';

/** In ms: so long the selection rests before the address takes it up. */
const rest = 300;
const first = { row: 1, column: 1 };
const atFirst: Selection = { from: first, to: first };

/**
 * The block that is selected, kept inside where rows or columns have gone. The address keeps it, without a step for the back button;
 * `placed` is the block's text while it is the address that says it, null once somebody selects.
 */
export function useSelection(ids: Ids, { look, turn }: Pick<Looking, 'look' | 'turn'>) {
  const asked = look.block;
  const [chosen, setSelection] = useState<Selection | null>(null);
  const [seen, setSeen] = useState(asked);
  const told = useMemo(() => blockFrom(asked, ids), [asked, ids]);
  const selection = useMemo(() => {
    const { from, to } = chosen ?? told ?? atFirst;
    const reach = { rows: ids.rows.length, columns: ids.columns.length };
    return { from: clamped(from, reach), to: clamped(to, reach) };
  }, [chosen, told, ids]);
  const text = chosen ? blockText(selection, ids) : asked;
  if (asked !== seen) {
    setSeen(asked);
    if (asked !== text) setSelection(null);
  }
  useEffect(() => {
    if (text === asked) return;
    const timer = setTimeout(() => turn({ block: text }, 'replace'), rest);
    return () => clearTimeout(timer);
  }, [text, asked, turn]);
  const block = useMemo(() => blockOf(selection), [selection]);
  return { selection, block, setSelection, placed: chosen === null && told !== null ? asked : null };
}
