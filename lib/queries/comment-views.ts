import type { Role } from '@/lib/access/roles';
import type { CellCode } from '@/lib/editions/types';

/** Somebody named in a note, by the name that stands behind the @ in its text. */
export type MentionView = { id: string; name: string };

/** A note on a cell, or (`cell: null`) on the return as a whole; `role` and `unit` are what it was written as. */
export type CommentView = {
  id: number;
  /** Id of the note that opened the conversation; its own id where it did. */
  thread: number;
  cell: CellCode | null;
  text: string;
  by: string;
  role: Role;
  unit: { code: string; name: string };
  at: Date;
  mentions: MentionView[];
};

export type ThreadState = 'open' | 'resolved';

/** A conversation, by the id of the note that opened it. */
export type ThreadView = {
  id: number;
  cell: CellCode | null;
  state: ThreadState;
  /** Who settled it or opened it again last; null where nobody did. */
  changed: { by: string; at: Date } | null;
};

/** Both oldest first. */
export type CommentsView = {
  comments: CommentView[];
  threads: ThreadView[];
  mayWrite: boolean;
  /** Another text once anything above is another. */
  tag: string;
};

/** Somebody who may read a return and can be mentioned there. */
export type ReaderView = {
  id: string;
  username: string;
  name: string;
  role: Role;
  unit: { code: string; name: string };
};
