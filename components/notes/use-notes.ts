import { useCallback, useMemo, useRef, useState } from 'react';
import { call, newKey, type Problem } from '@/lib/api/client';
import type { ReaderView } from '@/lib/queries/comment-views';
import type { CommentsView, CommentView } from '@/lib/queries/views';
import { type ReadersBody, readersOf } from './comments-body';
import { hasSign, mentionedIn } from './mentions';
import { type Draft, fieldsOf, type Spot } from './spot';
import { type Thread, threadsOf } from './threads';
import { useComments } from './use-comments';
import { useDrafts } from './use-drafts';

/** The conversations of one return as a screen shows them. `cell`: its code, or null for the return as a whole. */
export type Notes = {
  comments: readonly CommentView[];
  threads: readonly Thread[];
  mayWrite: boolean;
  /** What was said about one cell, and in which conversations; oldest first. */
  of: (cell: string | null) => readonly CommentView[];
  threadsOf: (cell: string | null) => readonly Thread[];
  draft: (spot: Spot) => Draft;
  setDraft: (spot: Spot, draft: Draft) => void;
  /** Who is named in what is written there. */
  mentioned: (spot: Spot) => readonly { id: string; name: string }[];
  /** Sends what is written there; null: done. */
  send: (spot: Spot) => Promise<Problem | null>;
  /** Settles a conversation as it is shown, or opens it again; null: done. */
  step: (thread: Thread, step: 'resolve' | 'reopen') => Promise<Problem | null>;
  /** Who can be mentioned; none until `askReaders` was called. */
  readers: readonly ReaderView[];
  askReaders: () => Promise<readonly ReaderView[]>;
};

/** `path` is the return's, below /api/v1; `person`: whose screen it is, where that is said: nothing is read or written as anybody else. */
export function useNotes(path: string, given: CommentsView, person?: string): Notes {
  const as = person === undefined ? {} : { as: person };
  const { view, look } = useComments(path, given, person);
  const { draft, setDraft, sendKey, done } = useDrafts(path);
  const { readers, askReaders } = useReaders(path);
  const threads = useMemo(() => threadsOf(view), [view]);
  const mentioned = (spot: Spot) => mentionedIn(draft(spot).text, draft(spot).picked, readers);
  const send = async (spot: Spot): Promise<Problem | null> => {
    const { text, picked } = draft(spot);
    const known = hasSign(text) ? await askReaders() : readers;
    const mentions = mentionedIn(text, picked, known).map(({ id }) => id);
    const body = { ...fieldsOf(spot), text, mentions };
    const answer = await call('POST', `${path}/comments`, body, { key: sendKey(spot, body), ...as });
    if (!answer.ok) return answer.problem;
    done(spot);
    await look();
    return null;
  };
  const step = async ({ id, comments }: Thread, to: 'resolve' | 'reopen'): Promise<Problem | null> => {
    const body = to === 'resolve' ? { latest: comments.at(-1)?.id ?? id } : {};
    const answer = await call('POST', `${path}/comments/${id}/${to}`, body, { key: newKey(), ...as });
    await look();
    return answer.ok ? null : answer.problem;
  };
  return {
    comments: view.comments,
    threads,
    mayWrite: view.mayWrite,
    of: (cell) => view.comments.filter((comment) => comment.cell === cell),
    threadsOf: (cell) => threads.filter((thread) => thread.cell === cell),
    draft,
    setDraft,
    mentioned,
    send,
    step,
    readers,
    askReaders,
  };
}

const nobody: readonly ReaderView[] = [];

/** Read when somebody first comes to mention one. Without an answer there are none, and the next time asks again. */
function useReaders(path: string) {
  const [readers, setReaders] = useState(nobody);
  const asked = useRef<Promise<readonly ReaderView[]> | null>(null);
  const askReaders = useCallback(() => {
    asked.current ??= call<ReadersBody>('GET', `${path}/comments/people`).then((answer) => {
      if (!answer.ok) asked.current = null;
      const read = answer.ok ? readersOf(answer.data) : nobody;
      setReaders(read);
      return read;
    });
    return asked.current;
  }, [path]);
  return { readers, askReaders };
}
