import { parseCell } from '@/lib/cells/parse';
import { cellOf, cellsOf, inputsOf, topicsRowOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import type { ReturnView } from '@/lib/queries/views';
import { standing } from '@/lib/rules/evaluate';
import { type Past, pastOf } from '@/lib/rules/past';
import type { Server } from './answers';
import { cellState, type Derived, kept, type Texts, tonesByCell } from './derive';
import type { Edits } from './edits';
import { explanationKey, fieldsOf } from './field';
import {
  type CellState,
  type FormState,
  isSameState,
  type Leftover,
  type SavingState,
  type TopicDraft,
  type TopicsState,
} from './return-state';
import type { SaveQueue } from './save-queue';
import { topicsFrom } from './topic-drafts';
import type { WhoWrote } from './who-wrote';

/** What the states on screen are made of. */
export type Sources = {
  edition: Edition;
  texts: Texts;
  drafts: readonly TopicDraft[];
  derived: Derived;
  queue: SaveQueue;
  editable: ReadonlySet<CellCode>;
  /** Explanations that are not saved before the return is submitted. */
  given: Readonly<Record<string, string>>;
  isKept: boolean;
  wrote: WhoWrote;
  edits: Edits;
};

/** What the server holds, from a return as it was read. */
export function serverOf(edition: Edition, view: ReturnView): Server {
  const { revision, cells, topics, explanations, updatedAt, opened } = view;
  const inputs = Object.fromEntries(inputsOf(edition).map(({ code }) => [code, cells[code] ?? null]));
  const row = topicsRowOf(edition)?.code ?? null;
  return {
    revision,
    fields: fieldsOf(inputs, { row, list: topics }, explanations),
    at: opened ? updatedAt : null,
  };
}

/** What a unit's own table is compared with; null for a compiled one. */
export function pastOfView({ kind, year, earlier, peers }: ReturnView): Past | null {
  return kind === 'entered' ? pastOf(year.year, earlier, peers) : null;
}

/** Parts that say the same as `before` keep their identity. */
export function formState(sources: Sources, before?: FormState): FormState {
  const { derived, queue, given, editable } = sources;
  const { progress, sums, findings, held, blanks } = derived;
  const textOf = (rule: string): string => {
    const saved = queue.valueOf(explanationKey(rule));
    return given[rule] ?? (typeof saved === 'string' ? saved : '');
  };
  const explanations = Object.fromEntries(findings.map(({ rule }) => [rule, textOf(rule)]));
  const faults = [...editable].filter((code) => isFault(code, sources));
  return {
    progress,
    sums,
    findings,
    held,
    blanks,
    standing: kept(before?.standing, standing(findings, explanations)),
    faults: before && kept([...before.faults], faults) !== faults ? before.faults : new Set(faults),
    explanations:
      before && isSameState(before.explanations, explanations) ? before.explanations : explanations,
  };
}

function isFault(code: CellCode, { edition, texts, drafts, queue }: Sources): boolean {
  const save = queue.stateOf(code);
  if (save === 'conflict' || save === 'refused') return true;
  const spec = cellOf(edition, code);
  return spec
    ? 'unreadable' in parseCell(spec.kind, texts[code] ?? '', spec.unit)
    : topicsFrom(drafts) === null;
}

/** What cannot be read is unsaved too, though it is not waiting to be sent. */
export function savingState({ queue, isKept }: Sources, { faults }: FormState): SavingState {
  const { unsaved, isSaving, trouble, at } = queue;
  const heldBack = [...faults].filter((code) => queue.stateOf(code) === 'none').length;
  return { unsaved: unsaved + heldBack, isSaving, trouble, at, isKept };
}

/** Every cell as it is on screen; one that is as it was before keeps its identity, unless it is named in `anew`. */
export function cellStates(
  { edition, texts, derived, queue, editable, wrote, edits }: Sources,
  { findings, explanations }: FormState,
  { before, anew }: { before?: ReadonlyMap<CellCode, CellState>; anew?: ReadonlySet<CellCode> },
): Map<CellCode, CellState> {
  const around = {
    edition,
    texts,
    derived,
    queue,
    editable,
    wrote,
    typedAs: (code: CellCode) => edits.typedAs(code),
    tones: tonesByCell(findings, explanations),
  };
  return new Map(
    cellsOf(edition).map((spec) => {
      const [was, now] = [before?.get(spec.code), cellState(spec, around)];
      return [spec.code, was && isSameState(was, now) && !anew?.has(spec.code) ? was : now];
    }),
  );
}

/** What was typed and can be neither saved nor shown in its place, beside what stands there now. */
export function leftoversOf(queue: SaveQueue): Leftover[] {
  return queue.leftovers.map(({ id, edit, isShut }) => ({
    id,
    key: edit.key,
    mine: edit.raw ?? edit.value,
    now: queue.knownOf(edit.key),
    isShut,
  }));
}

export function topicsState({ edition, drafts, queue }: Sources, before?: TopicsState): TopicsState {
  const code = topicsRowOf(edition)?.code ?? '';
  const list = topicsFrom(drafts);
  return {
    drafts,
    list: kept(before?.list, list ?? []),
    isFinished: list !== null,
    save: queue.stateOf(code),
    theirs: queue.theirsOf(code),
    reason: queue.reasonOf(code),
  };
}
