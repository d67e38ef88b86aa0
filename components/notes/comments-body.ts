import type { ReaderView, ThreadView } from '@/lib/queries/comment-views';
import type { CommentsView, CommentView } from '@/lib/queries/views';

type CommentBody = Omit<CommentView, 'unit' | 'at'> & { unit: string; unitName: string; at: string };
type ThreadBody = Omit<ThreadView, 'changed'> & { changed: { by: string; at: string } | null };
type ReaderBody = Omit<ReaderView, 'unit'> & { unit: string; unitName: string };

/** As the API answers; documented in its description, not checked again here. */
export type CommentsBody = { comments: CommentBody[]; threads: ThreadBody[]; mayWrite: boolean };
export type ReadersBody = { people: ReaderBody[] };

/** The same as a page has it; `etag` as the answer's header has it. */
export function viewOf({ comments, threads, mayWrite }: CommentsBody, etag: string | null): CommentsView {
  return {
    comments: comments.map(({ unit, unitName, at, ...comment }) => ({
      ...comment,
      unit: { code: unit, name: unitName },
      at: new Date(at),
    })),
    threads: threads.map(({ id, cell, state, changed }) => ({
      ...{ id, cell, state },
      changed: changed && { by: changed.by, at: new Date(changed.at) },
    })),
    mayWrite,
    tag: (etag ?? '').replace(/^W\/|"/g, ''),
  };
}

export function readersOf({ people }: ReadersBody): ReaderView[] {
  return people.map(({ unit, unitName, ...person }) => ({ ...person, unit: { code: unit, name: unitName } }));
}
