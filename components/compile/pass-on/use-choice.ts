import { useState } from 'react';
import type { CellCode } from '@/lib/editions/types';
import { proposed, toggled } from './choice';
import type { ToldCell } from './pass-on-data';

/** The cells on screen and the units chosen for each, at first as proposed; a cell that is added brings its own proposal. */
export function useChoice(first: readonly ToldCell[]) {
  const [cells, setCells] = useState(first);
  const [choice, setChoice] = useState(() => proposed(first));
  const toggle = (code: CellCode, unit: string) => setChoice((before) => toggled(before, code, unit));
  const add = (more: readonly ToldCell[]) => {
    setCells((before) => [...before, ...more]);
    setChoice((before) => ({ ...before, ...proposed(more) }));
  };
  return { cells, choice, toggle, add };
}
