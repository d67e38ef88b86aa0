import type { Role } from '@/lib/access/roles';
import type { CellCode } from '@/lib/editions/types';

/** Somebody named in a note, by the name that stands behind the @ in its text. */
export type MentionView = { id: string; name: string };

export type ThreadState = 'open' | 'resolved';

/** A conversation, by the id of the note that opened it. */
export type ThreadView = {
  id: number;
  cell: CellCode | null;
  state: ThreadState;
  /** Who settled it or opened it again last; null where nobody did. */
  changed: { by: string; at: Date } | null;
};

/** Somebody who may read a return and can be mentioned there. */
export type ReaderView = {
  id: string;
  username: string;
  name: string;
  role: Role;
  unit: { code: string; name: string };
};
