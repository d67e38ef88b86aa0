import { inputsOf } from '@/lib/editions/cells';
import type { ReturnStore } from './return-store';

/** `count`: cells filled; `step`: to take it back, null where nothing was blank. */
export type Filled = { count: number; step: number | null };

/** Fills what is blank and may be typed in a section with 0. */
export function fillWithZero(store: ReturnStore, section: string): Filled {
  const blank = inputsOf(store.edition).filter(
    ({ code, section: of }) =>
      of.code === section && store.editable.has(code) && store.cell(code).text.trim() === '',
  );
  const step = store.edits.fill(new Map(blank.map(({ code }) => [code, '0'])));
  return { count: blank.length, step };
}
