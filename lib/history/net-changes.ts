import type { CellCode } from '@/lib/editions/types';

export type Change<Value> = { code: CellCode; from: Value; to: Value };
/** What a row of saves did to a cell: from what it was before the first to what it is after the last, by way of `steps`, which end with `to`. */
export type NetChange<Value> = Change<Value> & { steps: readonly Value[] };

/** The changes of several saves, oldest first, cell by cell in the order in which the cells were first touched. */
export function netChanges<Value>(saves: readonly (readonly Change<Value>[])[]): NetChange<Value>[] {
  const net = new Map<CellCode, Change<Value> & { steps: Value[] }>();
  for (const { code, from, to } of saves.flat()) {
    const known = net.get(code);
    if (known) {
      known.to = to;
      known.steps.push(to);
    } else net.set(code, { code, from, to, steps: [to] });
  }
  return [...net.values()];
}
