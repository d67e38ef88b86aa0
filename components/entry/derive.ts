import type { Cells } from '@/lib/cells/cells';
import { blanksOf, completed, filledSum, progress, withFilledSums } from '@/lib/cells/computed';
import { parseCell } from '@/lib/cells/parse';
import { type CellSpec, inputsOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import { evaluate } from '@/lib/rules/evaluate';
import { type Finding, printFinding } from '@/lib/rules/finding';
import type { Past } from '@/lib/rules/past';
import { shownAt } from './finding-places';
import { holdBack } from './held-back';
import type { CellState, FormState, Tone, TopicDraft } from './return-state';
import type { SaveQueue } from './save-queue';
import { topicsFrom } from './topic-drafts';
import type { WhoWrote } from './who-wrote';

export type Texts = Readonly<Record<CellCode, string>>;
export type Derived = Pick<FormState, 'progress' | 'sums' | 'findings' | 'held' | 'blanks'> & {
  inputs: Cells;
};

/** What is on screen, and what it is compared with. */
export type Typed = {
  texts: Texts;
  drafts: readonly TopicDraft[];
  lastYear: Cells | null;
  past: Past | null;
  /** The cell (or the topics row) that is being typed in: what is new about it waits until it is left. */
  focused: CellCode | null;
};

/** What follows from the texts on screen; a text that cannot be read counts as blank. */
export function derive(
  edition: Edition,
  { texts, drafts, lastYear, past, focused }: Typed,
  before?: Derived,
): Derived {
  const inputs = Object.fromEntries(
    inputsOf(edition).map(({ code, kind, unit }) => {
      const reading = parseCell(kind, texts[code] ?? '', unit);
      return [code, 'value' in reading ? reading.value : null];
    }),
  );
  const topics = topicsFrom(drafts);
  const found = evaluate(edition, completed(edition, inputs), { topics, lastYear, past });
  const blanks = blanksOf(edition, inputs);
  const isUnfinished = topics === null || blanks.length > 0;
  const standing = { focused, isUnfinished, before: before?.findings ?? [] };
  const { shown, held } = holdBack(edition, found, standing);
  return {
    inputs,
    sums: withFilledSums(edition, inputs),
    progress: progress(edition, inputs, topics),
    findings: kept(
      before?.findings,
      shown.map((one) => keptFinding(before?.findings, one)),
    ),
    held: kept(
      before?.held,
      held.map((one) => keptFinding(before?.held, one)),
    ),
    blanks: new Set(blanks),
  };
}

function keptFinding(before: readonly Finding[] | undefined, finding: Finding): Finding {
  return before?.find((one) => printFinding(one) === printFinding(finding)) ?? finding;
}

/** The list from before where it holds the very same members, so that nothing is drawn again for it. */
export function kept<T>(before: readonly T[] | undefined, now: readonly T[]): readonly T[] {
  const isSame = before?.length === now.length && before.every((one, at) => one === now[at]);
  return isSame && before ? before : now;
}

/** Gravest first. */
export const tones: readonly Tone[] = ['error', 'warning', 'explained', 'hint'];

/** How a finding is shown: one that is explained no longer asks for anything. */
export function toneOf(finding: Finding, explanations: FormState['explanations']): Tone {
  const isExplained = finding.explainable && (explanations[finding.rule] ?? '').trim() !== '';
  return isExplained ? 'explained' : finding.severity;
}

/** The most serious of the findings shown at each cell. */
export function tonesByCell(findings: readonly Finding[], explanations: FormState['explanations']) {
  const byCell = new Map<CellCode, Tone>();
  for (const finding of findings) {
    const [code, tone] = [shownAt(finding), toneOf(finding, explanations)];
    const other = byCell.get(code);
    if (!other || tones.indexOf(tone) < tones.indexOf(other)) byCell.set(code, tone);
  }
  return byCell;
}

type Around = {
  edition: Edition;
  texts: Texts;
  derived: Derived;
  queue: SaveQueue;
  tones: ReadonlyMap<CellCode, Tone>;
  wrote: WhoWrote;
  editable: ReadonlySet<CellCode>;
  typedAs: (code: CellCode) => string | null;
};

/** One cell as the screen shows it. */
export function cellState(
  spec: CellSpec,
  { edition, texts, derived, queue, tones, wrote, editable, typedAs }: Around,
): CellState {
  const { code, kind, unit } = spec;
  const tone = tones.get(code) ?? null;
  if (spec.parts) {
    const { value, blanks } = filledSum(edition, code, derived.inputs);
    return {
      isEditable: false,
      text: '',
      value,
      blanks,
      unreadable: null,
      save: 'none',
      reason: null,
      theirs: null,
      theirsBy: null,
      tone,
      by: null,
      typedAs: null,
    };
  }
  const text = texts[code] ?? '';
  const reading = parseCell(kind, text, unit);
  return {
    isEditable: editable.has(code),
    text,
    value: 'value' in reading ? reading.value : null,
    blanks: 0,
    unreadable: 'unreadable' in reading ? reading.unreadable : null,
    save: queue.stateOf(code),
    reason: queue.reasonOf(code),
    theirs: queue.theirsOf(code),
    theirsBy: queue.stateOf(code) === 'conflict' ? wrote.markOf(code) : null,
    tone,
    by: editable.has(code) ? wrote.otherOf(code) : null,
    typedAs: typedAs(code),
  };
}
