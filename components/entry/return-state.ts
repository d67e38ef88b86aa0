import type { Cells, Topic } from '@/lib/cells/cells';
import type { Progress } from '@/lib/cells/computed';
import type { Unreadable } from '@/lib/cells/parse';
import type { CellCode } from '@/lib/editions/types';
import type { Finding } from '@/lib/rules/finding';
import type { Trouble } from './answers';
import type { Field } from './field';
import type { Raw } from './local-edits';
import type { FieldState } from './save-queue';
import type { Mark } from './transport';

export type Tone = 'error' | 'warning' | 'explained' | 'hint';

/** One cell as it is on screen. */
export type CellState = {
  /** May be typed in now. */
  isEditable: boolean;
  /** As typed; only input cells have one. */
  text: string;
  /** Money in 分; a total is the sum of what is filled so far. */
  value: bigint | null;
  /** Of a total: how many of its typed cells are blank. */
  blanks: number;
  unreadable: Unreadable | null;
  save: FieldState;
  /** Why the server refused it. */
  reason: string | null;
  /** In a conflict: what the server holds. */
  theirs: Field;
  tone: Tone | null;
  /** In a conflict: who saved what the server holds. */
  theirsBy: Mark | null;
  /** Somebody else who changed it in the last 24 hours. */
  by: Mark | null;
  /** What was typed, where it was understood as a number that looks different (`1.2万`); until something else is typed. */
  typedAs: string | null;
};

/** The whole return as it is on screen. */
export type FormState = {
  progress: Progress;
  /** Every cell, totals as sums of what is filled so far. */
  sums: Cells;
  findings: readonly Finding[];
  /** What is not said yet, because its cell is still being typed in. */
  held: readonly Finding[];
  /** Findings that keep it from being submitted. */
  standing: readonly Finding[];
  /** Cells that cannot be read, were refused, or wait for a choice. */
  faults: ReadonlySet<CellCode>;
  blanks: ReadonlySet<CellCode>;
  explanations: Readonly<Record<string, string>>;
};

export type SavingState = {
  unsaved: number;
  isSaving: boolean;
  trouble: Trouble | null;
  at: Date | null;
  /** What is unsaved would survive this window. */
  isKept: boolean;
};

/** Something typed that can be neither saved nor shown in its place: the field is shut, or holds something typed later. */
export type Leftover = { id: string; key: string; mine: Field | Raw; now: Field; isShut: boolean };

/** A topic as it is being typed. */
export type TopicDraft = { id: number; name: string; count: string };

export type TopicsState = {
  drafts: readonly TopicDraft[];
  /** What they say; none while one of them is unfinished. */
  list: readonly Topic[];
  isFinished: boolean;
  save: FieldState;
  theirs: Field;
  reason: string | null;
};

/** Shallow: the same keys with identical values. */
export function isSameState<T extends object>(one: T | undefined, other: T): boolean {
  if (!one) return false;
  let more = 0;
  for (const key in other) {
    if (!(key in one) || !Object.is(one[key], other[key])) return false;
    more += 1;
  }
  for (const _ in one) more -= 1;
  return more === 0;
}
