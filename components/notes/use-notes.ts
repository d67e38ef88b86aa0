import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call, newKey, type Problem } from '@/lib/api/client';
import type { CommentsView, CommentView } from '@/lib/queries/views';

/** The notes of one return as a screen shows them. `cell`: its code, or null for the return as a whole. */
export type Notes = {
  comments: readonly CommentView[];
  mayWrite: boolean;
  of: (cell: string | null) => readonly CommentView[];
  /** What is being written there and not sent yet; kept while something else is looked at. */
  draft: (cell: string | null) => string;
  setDraft: (cell: string | null, text: string) => void;
  /** Sends what is written there; null: done. */
  send: (cell: string | null) => Promise<Problem | null>;
};

/** What was written in this window and not sent, by return: who comes back to it finds it. */
const kept = new Map<string, Readonly<Record<string, string>>>();

/** `path` is the return's, below /api/v1. A note that was sent comes back with the page, which is read again. */
export function useNotes(path: string, { comments, mayWrite }: CommentsView): Notes {
  const router = useRouter();
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>(() => kept.get(path) ?? {});
  useEffect(() => {
    kept.set(path, drafts);
    const guard = (event: BeforeUnloadEvent) => {
      if (Object.values(drafts).some((text) => text.trim() !== '')) event.preventDefault();
    };
    window.addEventListener('beforeunload', guard);
    return () => window.removeEventListener('beforeunload', guard);
  }, [path, drafts]);
  const keys = useRef(new Map<string, string>());
  const setDraft = useCallback((cell: string | null, text: string) => {
    setDrafts((all) => ({ ...all, [draftKey(cell)]: text }));
    keys.current.delete(draftKey(cell));
  }, []);
  const send = async (cell: string | null): Promise<Problem | null> => {
    const at = draftKey(cell);
    const key = keys.current.get(at) ?? newKey();
    keys.current.set(at, key);
    const answer = await call('POST', `${path}/comments`, { cell, text: drafts[at] ?? '' }, { key });
    if (!answer.ok) return answer.problem;
    setDraft(cell, '');
    router.refresh();
    return null;
  };
  return {
    comments,
    mayWrite,
    of: (cell) => comments.filter((comment) => comment.cell === cell),
    draft: (cell) => drafts[draftKey(cell)] ?? '',
    setDraft,
    send,
  };
}

function draftKey(cell: string | null): string {
  return cell ?? '';
}
