import { useCallback, useEffect, useRef, useState } from 'react';
import { repeat } from '@/components/ui/repeat';
import { call } from '@/lib/api/client';
import type { CommentsView } from '@/lib/queries/views';
import { type CommentsBody, viewOf } from './comments-body';

/** How often others' notes are looked for, in milliseconds. */
const every = 4000;

/** The conversations of a return as the page brought them, and what others have added since; `look` asks for that at once. */
export function useComments(
  path: string,
  given: CommentsView,
  person?: string,
): { view: CommentsView; look: () => Promise<string> } {
  const [brought, setBrought] = useState(given);
  const [view, setView] = useState(given);
  if (brought !== given) {
    setBrought(given);
    setView(given);
  }
  const tag = useRef(view.tag);
  useEffect(() => {
    tag.current = view.tag;
  }, [view.tag]);
  const looks = useRef({ asked: 0, shown: 0 });
  const look = useCallback(async () => {
    looks.current.asked += 1;
    const mine = looks.current.asked;
    const known = `"${tag.current}"`;
    const answer = await call<CommentsBody | null>('GET', `${path}/comments`, undefined, {
      known,
      ...(person === undefined ? {} : { as: person }),
    });
    if (!answer.ok) return answer.problem.code;
    // An answer that was overtaken by a later one is older than what is shown.
    if (answer.data === null || mine < looks.current.shown) return 'same';
    looks.current.shown = mine;
    setView(viewOf(answer.data, answer.etag));
    return 'read';
  }, [path, person]);
  useEffect(() => repeat(look, every), [look]);
  return { view, look };
}
