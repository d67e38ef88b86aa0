import type { Finding } from '@/lib/rules/finding';

/**
 * Everything that is refused on purpose, with its HTTP status. What it says is in i18n/messages/…/refusals.json under
 * the same code; `params` are the values that the message takes (it has a wording without them, too).
 */
// biome-ignore format: a table
export const refusals = {
  notSignedIn:         { status: 401, params: [] },
  otherPerson:         { status: 401, params: [] },
  wrongPassword:       { status: 401, params: [] },
  forbidden:           { status: 403, params: [] },
  wrongOrigin:         { status: 403, params: [] },
  readOnlyToken:       { status: 403, params: [] },
  ownSubmission:       { status: 403, params: [] },
  signedBySame:        { status: 403, params: ['version'] },
  ownAdjustment:       { status: 403, params: [] },
  acceptsOwnAdjustment: { status: 403, params: ['cells'] },
  notFound:            { status: 404, params: [] },
  wrongState:          { status: 409, params: ['action', 'status', 'by'] },
  yearNotOpen:         { status: 409, params: ['year', 'yearState'] },
  compiledNotTyped:    { status: 409, params: [] },
  compiledDueOnClosing: { status: 409, params: [] },
  correctionAsked:     { status: 409, params: [] },
  correctionNotAsked:  { status: 409, params: [] },
  dueNotExtended:      { status: 409, params: [] },
  wrongYearState:      { status: 409, params: ['action', 'year', 'yearState'] },
  stale:               { status: 409, params: ['cells'] },
  chapterStale:        { status: 409, params: ['chapters'] },
  locked:              { status: 409, params: ['cells'] },
  adjustmentApproved:  { status: 409, params: ['by'] },
  adjustmentRemoved:   { status: 409, params: ['by'] },
  nothingPassedOn:     { status: 409, params: ['units'] },
  childrenOutstanding: { status: 409, params: ['count', 'units'] },
  unitCounted:         { status: 409, params: ['unit'] },
  notStale:            { status: 409, params: [] },
  compiledChanged:     { status: 409, params: [] },
  versionChanged:      { status: 409, params: ['version'] },
  yearNotClosed:       { status: 409, params: ['year'] },
  areaNotSubmitted:    { status: 409, params: ['area', 'year'] },
  areaStale:           { status: 409, params: ['count', 'units'] },
  unitsNotAccepted:    { status: 409, params: ['count', 'units'] },
  unitsCorrecting:     { status: 409, params: ['count', 'units'] },
  adjustmentsOpen:     { status: 409, params: ['count'] },
  compilerNotSigned:   { status: 409, params: [] },
  checkerNotSigned:    { status: 409, params: [] },
  signedAlready:       { status: 409, params: ['version'] },
  threadAnswered:      { status: 409, params: [] },
  scanNotLatest:       { status: 409, params: ['version'] },
  scanAccepted:        { status: 409, params: ['version'] },
  scansFull:           { status: 409, params: ['limit'] },
  groupsFull:          { status: 409, params: ['limit'] },
  alreadyExists:       { status: 409, params: ['what'] },
  setupDone:           { status: 409, params: [] },
  tooLarge:            { status: 413, params: ['limit'] },
  badRequest:          { status: 422, params: ['issues'] },
  badValue:            { status: 422, params: ['cells'] },
  unknownCell:         { status: 422, params: ['cells'] },
  computedCell:        { status: 422, params: ['cells'] },
  unknownChapter:      { status: 422, params: ['chapters'] },
  chapterTooLong:      { status: 422, params: ['chapters', 'limit'] },
  badTopics:           { status: 422, params: [] },
  badAmount:           { status: 422, params: ['cells'] },
  adjustmentTooLarge:  { status: 422, params: ['cells', 'amount', 'reported', 'units'] },
  badAddress:          { status: 422, params: ['address'] },
  incomplete:          { status: 422, params: ['count', 'cells'] },
  findingsStand:       { status: 422, params: ['errors', 'unexplained'] },
  reasonMissing:       { status: 422, params: [] },
  reasonTooShort:      { status: 422, params: [] },
  commentMissing:      { status: 422, params: [] },
  unknownThread:       { status: 422, params: ['thread'] },
  cannotMention:       { status: 422, params: ['people'] },
  textTooLong:         { status: 422, params: ['limit'] },
  cellsMissing:        { status: 422, params: [] },
  dueOutside:          { status: 422, params: ['from', 'to'] },
  noteElsewhere:       { status: 422, params: ['cells'] },
  scanEmpty:           { status: 422, params: ['name'] },
  scanOtherType:       { status: 422, params: ['name'] },
  scanBroken:          { status: 422, params: ['name'] },
  scanUnsafe:          { status: 422, params: ['name'] },
  scanMisnamed:        { status: 422, params: ['name', 'type'] },
  keyReused:           { status: 422, params: [] },
  accountLocked:       { status: 429, params: ['minutes'] },
  fileDamaged:         { status: 500, params: ['name'] },
} as const satisfies Record<string, { status: number; params: readonly string[] }>;

export type RefusalCode = keyof typeof refusals;
/** A cell at fault; `unreadable`, `base`, `theirs`, `yours` and the like say more where a code needs it. */
export type RefusedCell = { code: string; [more: string]: unknown };

type Details = {
  cells?: RefusedCell[];
  findings?: Finding[];
  params?: Record<string, string | number>;
};

/** Thrown by commands and queries; rolls the transaction back and is told to the person. Anything else thrown is a bug. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly status: number;
  readonly cells: RefusedCell[] | undefined;
  readonly findings: Finding[] | undefined;
  readonly params: Record<string, string | number>;

  constructor(code: RefusalCode, { cells, findings, params = {} }: Details = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.status = refusals[code].status;
    this.cells = cells;
    this.findings = findings;
    this.params = params;
  }
}
