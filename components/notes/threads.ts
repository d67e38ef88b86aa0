import type { ThreadView } from '@/lib/queries/comment-views';
import type { CommentsView, CommentView } from '@/lib/queries/views';

/** A conversation with everything said in it, oldest first. */
export type Thread = ThreadView & { comments: readonly CommentView[] };

export function threadsOf({ comments, threads }: CommentsView): Thread[] {
  const said = new Map<number, CommentView[]>();
  for (const comment of comments) said.set(comment.thread, [...(said.get(comment.thread) ?? []), comment]);
  return threads.map((thread) => ({ ...thread, comments: said.get(thread.id) ?? [] }));
}

export function openOf(threads: readonly Thread[]): readonly Thread[] {
  return threads.filter(({ state }) => state === 'open');
}
