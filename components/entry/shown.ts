import type { CellCode } from '@/lib/editions/types';
import { kept } from './derive';
import {
  type CellState,
  type FormState,
  isSameState,
  type Leftover,
  type SavingState,
  type TopicsState,
} from './return-state';
import { cellStates, formState, leftoversOf, type Sources, savingState, topicsState } from './snapshots';

/** Everything that the parts of the form draw. */
export type Shown = {
  form: FormState;
  saving: SavingState;
  topics: TopicsState;
  leftovers: readonly Leftover[];
  others: readonly string[];
  cells: ReadonlyMap<CellCode, CellState>;
};

/** Parts that say the same as `before` keep their identity, except cells named in `anew`. */
export function shownNow(sources: Sources, before?: Shown, anew?: ReadonlySet<CellCode>): Shown {
  const form = same(before?.form, formState(sources, before?.form));
  const leftovers = leftoversOf(sources.queue);
  const hasNone = leftovers.length + (before?.leftovers.length ?? 0) === 0;
  return {
    form,
    saving: same(before?.saving, savingState(sources, form)),
    topics: same(before?.topics, topicsState(sources, before?.topics)),
    leftovers: before && hasNone ? before.leftovers : leftovers,
    others: kept(before?.others, sources.wrote.others()),
    cells: cellStates(sources, form, { before: before?.cells, anew }),
  };
}

function same<T extends object>(before: T | undefined, now: T): T {
  return before && isSameState(before, now) ? before : now;
}
