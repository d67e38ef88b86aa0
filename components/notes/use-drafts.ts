import { useCallback, useEffect, useRef, useState } from 'react';
import { newKey } from '@/lib/api/client';
import { type Draft, keyOf, noDraft, type Spot } from './spot';

type Drafts = Readonly<Record<string, Draft>>;

/** What was written in this window and not sent, by return: who comes back to it finds it. */
const kept = new Map<string, Drafts>();

/** What is being written about a return and not sent yet; kept while something else is looked at, and asked about before it is lost. */
export function useDrafts(path: string) {
  const [drafts, setDrafts] = useState<Drafts>(() => kept.get(path) ?? {});
  useEffect(() => {
    kept.set(path, drafts);
    const guard = (event: BeforeUnloadEvent) => {
      if (Object.values(drafts).some(({ text }) => text.trim() !== '')) event.preventDefault();
    };
    window.addEventListener('beforeunload', guard);
    return () => window.removeEventListener('beforeunload', guard);
  }, [path, drafts]);
  const keys = useRef(new Map<string, { body: string; key: string }>());
  const setDraft = useCallback((spot: Spot, draft: Draft) => {
    setDrafts((all) => ({ ...all, [keyOf(spot)]: draft }));
  }, []);
  /** The key under which this very body is sent, however often that is tried until it is done. */
  const sendKey = useCallback((spot: Spot, body: object): string => {
    const sent = { body: JSON.stringify(body), key: newKey() };
    const before = keys.current.get(keyOf(spot));
    if (before?.body === sent.body) return before.key;
    keys.current.set(keyOf(spot), sent);
    return sent.key;
  }, []);
  const done = useCallback(
    (spot: Spot) => {
      keys.current.delete(keyOf(spot));
      setDraft(spot, noDraft);
    },
    [setDraft],
  );
  return { draft: (spot: Spot): Draft => drafts[keyOf(spot)] ?? noDraft, setDraft, sendKey, done };
}
