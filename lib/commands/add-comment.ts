import 'server-only';
import type { Role } from '@/lib/access/roles';
import { type Db, transact } from '@/lib/db/client';
import { cellOf, topicsRowOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import { Refusal } from '@/lib/refusal';
import type { Act } from './act';
import { admitComment } from './admit-comment';
import type { LoadedReturn, ReturnKey } from './load-return';
import { type LoadedThread, loadThread } from './load-thread';
import { type Mentioned, readMentions } from './read-mentions';
import { readText } from './read-reason';
import { recordEvent } from './record-event';
import { stepThread } from './step-thread';

export type AddComment = ReturnKey & {
  /** A cell or the topics row; null: about the return as a whole, or about what the thread is about. */
  cell: CellCode | null;
  text: string;
  /** Id of the note that opened the conversation which this one answers in; left out: it opens one. */
  thread?: number | undefined;
  /** Ids or user names of people who may read the return. */
  mentions?: readonly string[];
  /** It opens a conversation that asks for no answer. */
  settled?: boolean;
};

export type AddedComment = {
  id: number;
  thread: number;
  cell: CellCode | null;
  text: string;
  /** User's name. */
  by: string;
  /** The grant that it was written with. */
  role: Role;
  unit: string;
  at: Date;
  mentions: Mentioned[];
};

/**
 * Adds a note to a cell or to the return, in whatever state that is: notes change no figure. An answer in a settled conversation opens it
 * again, so that it is seen.
 */
export function addComment(
  act: Act,
  { cell, text, thread: id, mentions = [], settled = false, ...key }: AddComment,
) {
  return transact(act.db, async (tx): Promise<AddedComment> => {
    const { user, now: at } = act;
    const { it, grant } = await admitComment(tx, user, key);
    const { role, unit } = grant;
    const thread = id === undefined ? null : await threadAbout(tx, it, { id, cell });
    if (!thread && cell !== null) refuseUnknown(it.edition, cell);
    const note = { cell: thread ? thread.cell : cell, text: readNote(text) };
    const people = await readMentions(tx, it.place, mentions);
    const written = { returnId: it.id, ...note, by: user.id, role, unitCode: unit, at };
    const added = await tx.comment.create({
      data: {
        ...written,
        thread: thread?.id ?? null,
        settled: settled && !thread,
        mentions: { create: people.map((person) => ({ userId: person.id, name: person.name })) },
      },
      select: { id: true },
    });
    const opener = thread?.id ?? added.id;
    await recordEvent(tx, {
      subject: `return:${it.id}`,
      at,
      actor: user.id,
      action: 'comment',
      detail: {
        comment: added.id,
        ...note,
        role,
        unit,
        thread: opener,
        mentions: people.map((each) => each.id),
      },
    });
    if (thread) await stepThread(tx, act, { it, grant, thread }, false);
    return { id: added.id, thread: opener, ...note, by: user.name, role, unit, at, mentions: people };
  });
}

async function threadAbout(
  tx: Db,
  it: LoadedReturn,
  { id, cell }: { id: number; cell: CellCode | null },
): Promise<LoadedThread> {
  const thread = await loadThread(tx, it, id);
  if (!thread || (cell !== null && cell !== thread.cell))
    throw new Refusal('unknownThread', { params: { thread: id } });
  return thread;
}

/** Refuses a text in which there is nothing to see. */
function readNote(text: string): string {
  const note = readText(text);
  if (!/[^\s\p{Cc}\p{Cf}\p{Zs}]/u.test(note)) throw new Refusal('commentMissing');
  return note;
}

function refuseUnknown(edition: Edition, code: CellCode): void {
  if (cellOf(edition, code) || topicsRowOf(edition)?.code === code) return;
  throw new Refusal('unknownCell', { cells: [{ code }], params: { cells: code } });
}
