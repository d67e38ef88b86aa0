import 'server-only';
import { grantFor, type Role } from '@/lib/access/roles';
import { transact } from '@/lib/db/client';
import { cellOf, topicsRowOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import { Refusal } from '@/lib/refusal';
import type { Act } from './act';
import { demand } from './admit';
import { loadReturn, type ReturnKey } from './load-return';
import { readText } from './read-reason';
import { recordEvent } from './record-event';

export type AddComment = ReturnKey & {
  /** A cell or the topics row; null: about the return as a whole. */
  cell: CellCode | null;
  text: string;
};

export type AddedComment = {
  id: number;
  cell: CellCode | null;
  text: string;
  /** User's name. */
  by: string;
  /** The grant that it was written with. */
  role: Role;
  unit: string;
  at: Date;
};

/** Adds a note to a cell or to the return, in whatever state that is: notes change no figure. */
export function addComment(act: Act, { cell, text, ...key }: AddComment): Promise<AddedComment> {
  return transact(act.db, async (tx) => {
    const { user, now: at } = act;
    const it = await loadReturn(tx, key);
    demand(user, 'return.comment', it.place, 'return.read');
    const grant = grantFor(user.grants, 'return.comment', it.place);
    if (!grant) throw new Refusal('forbidden');
    if (cell !== null) refuseUnknown(it.edition, cell);
    const { role, unit } = grant;
    const note = { cell, text: readNote(text), by: user.id, role, unitCode: unit, at };
    const { id } = await tx.comment.create({ data: { returnId: it.id, ...note } });
    await recordEvent(tx, {
      subject: `return:${it.id}`,
      at,
      actor: user.id,
      action: 'comment',
      detail: { comment: id, cell, text: note.text, role, unit },
    });
    return { id, cell, text: note.text, by: user.name, role, unit, at };
  });
}

function readNote(text: string): string {
  const note = readText(text);
  if (note === '') throw new Refusal('commentMissing');
  return note;
}

function refuseUnknown(edition: Edition, code: CellCode): void {
  if (cellOf(edition, code) || topicsRowOf(edition)?.code === code) return;
  throw new Refusal('unknownCell', { cells: [{ code }], params: { cells: code } });
}
