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
  | 'adjusted'
  | 'firstSigned'
  | 'bothSigned'
  | 'signatureFell'
  | 'published';

/**
 * Whom: `unit` is who submits the return, `office` who reviews it, `approvers` who may approve a
 * row of its ledger, `publishers` who may sign and publish it, `signers` whose signature under the year's table fell away, `mentioned`
 * whom a note names, `units` everybody who submits one of a year's returns, `tables` also who submits an area's, `person` whom the
 * event is about.
 */
export type Audience =
  | 'unit'
  | 'office'
  | 'approvers'
  | 'publishers'
  | 'signers'
  | 'mentioned'
  | 'units'
  | 'tables'
  | 'person';

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
  firstSigned: 'atOnce',
  bothSigned: 'atOnce',
  signatureFell: 'atOnce',
  published: 'digest',
};

/** Whether a text, as from the database, names a kind. */
export function isKind(text: string): text is Kind {
  return Object.hasOwn(mailings, text);
}

/** How somebody wants to be written to. */
export const mailModes = ['immediate', 'daily', 'none'] as const;
export type MailMode = (typeof mailModes)[number];
