import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import type { ReaderView } from '@/lib/queries/comment-views';
import { completed, hasSign, matching, type Query, queryAt } from './mentions';
import type { Spot } from './spot';
import type { Notes } from './use-notes';

/** Most people that are offered at once. */
const most = 6;

export type Mention = {
  /** Who is offered; none: the list is closed. */
  offered: readonly ReaderView[];
  active: number;
  listId: string;
  optionId: (at: number) => string;
  field: React.RefObject<HTMLTextAreaElement | null>;
  /** After every change of the text or the caret. */
  follow: () => void;
  /** An input method has begun to compose, or is done. */
  compose: (isComposing: boolean) => void;
  close: () => void;
  pick: (person: ReaderView) => void;
  /** Whether the key was meant for the list. */
  onKey: (event: KeyboardEvent) => boolean;
};

/**
 * The people offered behind an @: arrows choose, Enter or Tab takes, Escape closes. While an input method composes, nothing is chosen or
 * searched for: the letters are its own.
 */
export function useMention(notes: Notes, spot: Spot): Mention {
  const field = useRef<HTMLTextAreaElement>(null);
  const [query, setQuery] = useState<Query | null>(null);
  const [active, setActive] = useState(0);
  const caret = useRef<number | null>(null);
  const listId = useId();
  const offered = query ? matching(notes.readers, query.text).slice(0, most) : [];
  useLayoutEffect(() => {
    if (caret.current === null) return;
    field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  const isComposing = useRef(false);
  const follow = () => {
    const at = field.current;
    if (isComposing.current) return;
    const next = at && at.selectionStart === at.selectionEnd ? queryAt(at.value, at.selectionStart) : null;
    if (at && hasSign(at.value)) void notes.askReaders();
    if (next?.text !== query?.text || next?.from !== query?.from) setActive(0);
    setQuery(next);
  };
  const compose = (composing: boolean) => {
    isComposing.current = composing;
    follow();
  };
  const close = () => setQuery(null);
  const pick = (person: ReaderView) => {
    if (!query || !field.current) return;
    const { text, caret: to } = completed(field.current.value, query, person.name);
    const { picked } = notes.draft(spot);
    notes.setDraft(spot, { text, picked: [...picked, { id: person.id, name: person.name }] });
    caret.current = to;
    field.current.focus();
    close();
  };
  const onKey = (event: KeyboardEvent): boolean => {
    if (offered.length === 0) return false;
    const chosen = offered[Math.min(active, offered.length - 1)];
    if (event.key === 'ArrowDown') setActive((active + 1) % offered.length);
    else if (event.key === 'ArrowUp') setActive((active + offered.length - 1) % offered.length);
    else if (event.key === 'Escape') close();
    else if ((event.key === 'Enter' || event.key === 'Tab') && isPlain(event) && chosen) pick(chosen);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return {
    offered,
    active,
    listId,
    optionId: (at) => `${listId}-${at}`,
    field,
    follow,
    compose,
    close,
    pick,
    onKey,
  };
}

function isPlain({ ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return !(ctrlKey || metaKey || shiftKey || altKey);
}
