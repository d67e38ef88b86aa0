/** What somebody can be told. */
export type Kind =
  | 'assigned'
  | 'opened'
  | 'due'
  | 'returned'
  | 'accepted'
  | 'reopened'
  | 'correctionRequested'
  | 'correctionDeclined'
  | 'extended'
  | 'reminded'
  | 'mentioned'
  | 'submitted'
  | 'adjusted';

/**
 * Whom: `unit` is who submits the return, `office` who reviews it, `compilers` who keeps its
 * ledger, `mentioned` whom a note names, `units` everybody who submits
 * one of a year's returns, `person` whom the event is about.
 */
export type Audience = 'unit' | 'office' | 'compilers' | 'mentioned' | 'units' | 'person';

/** A mail goes out at once, or the digest is the most that there is. */
export type Mailing = 'atOnce' | 'digest';

export const mailings: Readonly<Record<Kind, Mailing>> = {
  assigned: 'atOnce',
  opened: 'atOnce',
  due: 'atOnce',
  returned: 'atOnce',
  accepted: 'atOnce',
  reopened: 'atOnce',
  correctionRequested: 'atOnce',
  correctionDeclined: 'atOnce',
  extended: 'atOnce',
  reminded: 'atOnce',
  mentioned: 'atOnce',
  submitted: 'digest',
  adjusted: 'digest',
};

/** Whether a text, as from the database, names a kind. */
export function isKind(text: string): text is Kind {
  return Object.hasOwn(mailings, text);
}

/** How somebody wants to be written to. */
export const mailModes = ['immediate', 'daily', 'none'] as const;
export type MailMode = (typeof mailModes)[number];
