'use client';

import { useRef, useState } from 'react';
import { call } from '@/lib/api/client';
import { useDesk } from './store-context';

/** The id under which a field of topics finds its suggestions. */
export const topicNamesId = 'topic-names';

/** What topics were called before; read when somebody first comes to write one. Without an answer there are just none. */
export function useTopicNames(): { names: readonly string[]; load: () => void } {
  const { view } = useDesk();
  const [names, setNames] = useState<readonly string[]>([]);
  const isAsked = useRef(false);
  const load = async () => {
    if (isAsked.current) return;
    isAsked.current = true;
    const path = `/years/${view.year.year}/returns/${view.unit.code}/topic-names`;
    const answer = await call<{ names: string[] }>('GET', path);
    if (answer.ok) setNames(answer.data.names);
    else isAsked.current = false;
  };
  return { names, load: () => void load() };
}

/** The suggestions that are not used yet; the browser offers them while a name is typed, and on the arrow keys. */
export function TopicNames({ names, used }: { names: readonly string[]; used: readonly string[] }) {
  const left = names.filter((name) => !used.includes(name));
  if (left.length === 0) return null;
  return (
    <datalist id={topicNamesId}>
      {left.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}
