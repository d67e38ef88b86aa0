import type { CommentsView, CommentView } from '@/lib/queries/views';

/** Threads with their comments, and the same comments in one list. */
export function commentsBody({ comments, threads, mayWrite }: CommentsView) {
  const told = comments.map(commentBody);
  return {
    threads: threads.map(({ changed, ...thread }) => ({
      ...thread,
      changed: changed && { by: changed.by, at: changed.at.toISOString() },
      comments: told.filter((each) => each.thread === thread.id),
    })),
    comments: told,
    mayWrite,
  };
}

function commentBody({ unit, at, ...comment }: CommentView) {
  return { ...comment, unit: unit.code, unitName: unit.name, at: at.toISOString() };
}
