import type { HistoryEntry } from '@/lib/queries/views';

const known = ['save', 'write', 'submit', 'withdraw', 'accept', 'return', 'reopen'] as const;
export type StepName = (typeof known)[number];
/** `cells` is how many cells were written. */
export type Step = { seq: number; at: Date; by: string; action: StepName; cells: number };

const shown = 6;

function isSaving(name: StepName): boolean {
  return name === 'save' || name === 'write';
}

/** The last steps of a log, latest first; one person's saves in a row are one step. */
export function steps(entries: readonly HistoryEntry[]): Step[] {
  const all: Step[] = [];
  for (const { seq, at, by, action, changes } of [...entries].sort((one, other) => one.seq - other.seq)) {
    const name = known.find((one) => one === action);
    if (!name) continue;
    const last = all.at(-1);
    const step = { seq, at, by, action: name, cells: name === 'save' ? changes.length : 0 };
    if (last && isSaving(name) && last.action === name && last.by === by) {
      all[all.length - 1] = { ...step, cells: last.cells + step.cells };
    } else all.push(step);
  }
  return all.reverse().slice(0, shown);
}
