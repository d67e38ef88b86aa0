import type { Right } from '@/lib/access/roles';
import type { RefusalCode } from '@/lib/refusal';

export type Status = 'draft' | 'submitted' | 'returned' | 'accepted';
export type Action =
  | 'save'
  | 'write'
  | 'submit'
  | 'withdraw'
  | 'accept'
  | 'return'
  | 'reopen'
  | 'requestCorrection'
  | 'declineCorrection'
  | 'extendDue';
export type YearState = 'preparing' | 'open' | 'closed' | 'published';
export type ReturnKind = 'entered' | 'compiled';

/**
 * Which returns a year still takes: any, or only corrections. A correction is an entered return that was returned or
 * reopened; a compiled return always counts as one, since it brings no figure that was not accepted before.
 */
type Taken = 'any' | 'correctionsOnly';

export type Transition = {
  from: readonly Status[];
  /** null: the status stays. */
  to: Status | null;
  /** Where it goes instead if the return was returned and has not been accepted since. */
  toIfReturned?: Status;
  /** null: this kind of return does not have the action; `notForCompiled` says why. */
  right: Readonly<Record<ReturnKind, Right | null>>;
  notForCompiled?: RefusalCode;
  /** Only while a correction is asked for (true), or only while none is (false); where it is not written, either way. */
  asked?: boolean;
  /** Year states that are not named take nothing. */
  inYear: Readonly<Partial<Record<YearState, Taken>>>;
};

const whileOpen: Transition['inYear'] = { open: 'any' };
const alsoCorrections: Transition['inYear'] = { open: 'any', closed: 'correctionsOnly' };
const untilPublished: Transition['inYear'] = { open: 'any', closed: 'any' };
const unit = { entered: 'return.submit', compiled: 'area.submit' } as const;
const office = { entered: 'return.review', compiled: 'return.review' } as const;
const fill = { entered: 'return.fill', compiled: null } as const;
const extend = { entered: 'return.extend', compiled: null } as const;

/**
 * What can be done to a return: from which status to which, by whom, in which state of the year. `save` is about its
 * figures, `write` about its texts, `extendDue` about its due day. Asking for an accepted return back changes nothing that
 * counts: it is answered by `reopen` or by `declineCorrection`.
 */
// biome-ignore format: a table
export const transitions: Readonly<Record<Action, Transition>> = {
  save:     { from: ['draft', 'returned'], to: null,        right: fill,   inYear: alsoCorrections, notForCompiled: 'compiledNotTyped' },
  write:    { from: ['draft', 'returned'], to: null,        right: { entered: 'return.fill', compiled: 'area.submit' }, inYear: alsoCorrections },
  submit:   { from: ['draft', 'returned'], to: 'submitted', right: unit,   inYear: alsoCorrections },
  withdraw: { from: ['submitted'],         to: 'draft',     right: unit,   inYear: alsoCorrections, toIfReturned: 'returned' },
  accept:   { from: ['submitted'],         to: 'accepted',  right: office, inYear: untilPublished },
  return:   { from: ['submitted'],         to: 'returned',  right: office, inYear: untilPublished },
  reopen:   { from: ['accepted'],          to: 'returned',  right: office, inYear: untilPublished },
  requestCorrection: { from: ['accepted'], to: null,        right: unit,   inYear: untilPublished, asked: false },
  declineCorrection: { from: ['accepted'], to: null,        right: office, inYear: untilPublished, asked: true },
  extendDue: { from: ['draft', 'returned'], to: null,       right: extend, inYear: whileOpen, notForCompiled: 'compiledDueOnClosing' },
};

/** All actions, in the order of a return's life. */
export const actions = Object.keys(transitions) as readonly Action[];

export type Situation = {
  status: Status;
  kind: ReturnKind;
  yearState: YearState;
  /** It was returned or reopened, and has not been accepted since. */
  wasReturned: boolean;
  /** It is accepted, and its unit has asked for it back and has no answer yet. */
  correctionAsked: boolean;
};

/** Why the state alone forbids the action; null: it does not. Not checked: rights, findings, blanks. */
export function refusalOf(
  action: Action,
  { status, kind, yearState, wasReturned, correctionAsked }: Situation,
): RefusalCode | null {
  const { from, right, inYear, notForCompiled, asked } = transitions[action];
  if (right[kind] === null) return notForCompiled ?? 'wrongState';
  const taken = inYear[yearState];
  const isCorrection = wasReturned || status === 'returned' || kind === 'compiled';
  if (taken === undefined || (taken === 'correctionsOnly' && !isCorrection)) return 'yearNotOpen';
  if (!from.includes(status)) return 'wrongState';
  if (asked === undefined || asked === correctionAsked) return null;
  return asked ? 'correctionNotAsked' : 'correctionAsked';
}

/** The status after an action that was not refused. */
export function statusAfter(
  action: Action,
  { status, wasReturned }: Pick<Situation, 'status' | 'wasReturned'>,
): Status {
  const { to, toIfReturned } = transitions[action];
  return (wasReturned ? toIfReturned : undefined) ?? to ?? status;
}
