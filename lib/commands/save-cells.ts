import 'server-only';
import { may } from '@/lib/access/roles';
import type { Cells, Topic } from '@/lib/cells/cells';
import { completed } from '@/lib/cells/computed';
import type { Db } from '@/lib/db/client';
import { type CellsWritten, type CellWrite, writeCells } from '@/lib/db/sql/save-cells';
import { topicsRowOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import { Refusal } from '@/lib/refusal';
import type { Finding } from '@/lib/rules/finding';
import { refusalOf } from '@/lib/workflow/transitions';
import type { Act } from './act';
import { placeOfUnit } from './place-of-unit';
import { readFrozen } from './read-frozen';
import { readText } from './read-reason';
import {
  openersOf,
  readSentCells,
  readTopics,
  type SentTopic,
  topicsFromJson,
  topicsJson,
} from './read-sent-cells';
import { refuseSave } from './refuse-save';
import { savedFindings } from './saved-findings';
import { editionOfYear } from './year-edition';

export type SaveCells = {
  year: number;
  unit: string;
  /** The revision that the values were typed over. */
  base: number;
  /** Counts, and 万元 with at most six decimals; null blanks a cell; anything else is refused by its code. */
  cells: Readonly<Record<CellCode, unknown>>;
  topics?: readonly SentTopic[] | null;
  /** By rule; null removes one. */
  explanations?: Readonly<Record<string, string | null>>;
  /** Also what the same person changed since `base` counts as changed: somebody with two windows. */
  strict?: boolean;
};

export type Saved = {
  revision: number;
  /** Every cell, the computed ones too. */
  cells: Cells;
  findings: Finding[];
  topics: Topic[] | null;
  explanations: Record<string, string>;
};

/** More than the connections that can queue up for one return. */
const attempts = 100;

const statuses = ['draft', 'submitted', 'returned', 'accepted'] as const;
const yearStates = ['preparing', 'open', 'closed', 'published'] as const;

/** Every situation in which the transitions allow saving, as the statement writes them. */
const allowed: string[] = statuses.flatMap((status) =>
  yearStates.flatMap((yearState) =>
    [true, false]
      .filter((wasReturned) => {
        const it = { status, kind: 'entered', yearState, wasReturned, correctionAsked: false } as const;
        return refusalOf('save', it) === null;
      })
      .map((wasReturned) => `${status}/entered/${yearState}/${wasReturned ? 't' : 'f'}`),
  ),
);

/**
 * Saves these cells and no others, all or nothing. Cells and explanations that somebody else changed since `base` to
 * something else are refused as `stale`; what changes nothing leaves neither a revision nor an event.
 */
export async function saveCells(act: Act, save: SaveCells): Promise<Saved> {
  await admit(act, save);
  const edition = await editionOfYear(act.sql, save.year);
  if (!edition) throw new Refusal('notFound');
  const write = prepare(act, save, edition);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const written = await writeCells(act.sql, write);
    if (!written) throw new Refusal('notFound');
    if (written.verdict === 'ok') return answer(act.db, edition, write, written);
    if (written.verdict !== 'again') await refuseSave(act.sql, edition, write, written.verdict);
  }
  throw new Error(`a save of ${save.unit} ${save.year} was overtaken ${attempts} times`);
}

async function admit({ sql, user }: Act, { year, unit }: SaveCells): Promise<void> {
  if (!may(user.grants, 'return.fill', { unit, ancestors: [] })) {
    const place = await placeOfUnit(sql, { year, unit });
    if (!place || !may(user.grants, 'return.read', place)) throw new Refusal('notFound');
    if (!may(user.grants, 'return.fill', place)) throw new Refusal('forbidden');
  }
  if (user.scope !== 'write') throw new Refusal('readOnlyToken');
}

function prepare({ user, now }: Act, save: SaveCells, edition: Edition): CellWrite {
  const sent = readSentCells(edition, save.cells);
  const topicsRow = topicsRowOf(edition);
  if (save.topics && !topicsRow) throw new Refusal('badTopics');
  return {
    year: save.year,
    unit: save.unit,
    base: save.base,
    codes: sent.map(({ code }) => code),
    values: sent.map(({ value }) => value?.toString() ?? null),
    openers: sent.map(({ code }) => openersOf(edition, code)),
    userId: user.id,
    ownerOfLater: save.strict ? null : user.id,
    at: now,
    allowed,
    topics:
      save.topics === undefined || !topicsRow
        ? null
        : { code: topicsRow.code, json: save.topics && topicsJson(readTopics(save.topics)) },
    explanations: save.explanations ? readExplanations(save.explanations) : null,
  };
}

function readExplanations(sent: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(Object.entries(sent).map(([rule, text]) => [rule, readText(text ?? '')]));
}

async function answer(
  db: Db,
  edition: Edition,
  { year, unit, codes, values }: CellWrite,
  written: CellsWritten,
): Promise<Saved> {
  const inputs: Record<CellCode, bigint | null> = {};
  const put = (code: CellCode, value: string | null) => {
    inputs[code] = value === null ? null : BigInt(value);
  };
  for (const code in written.before) put(code, written.before[code] ?? null);
  for (const [at, code] of codes.entries()) put(code, values[at] ?? null);
  const cells = completed(edition, inputs);
  const topics = topicsFromJson(written.topics);
  const { revision, explanations, unitKind, root } = written;
  const lastYear = written.lastYear === null ? null : readFrozen(edition, written.lastYear);
  const saved = { year, unit, cells, topics, lastYear, unitKind, root };
  return { revision, cells, findings: await savedFindings(db, edition, saved), topics, explanations };
}
