'use client';

import { type FormEvent, useState } from 'react';

/** Done, or what is wrong by field name; under `form` what belongs to no field. */
export type Answer = { done: true } | { problems: Record<string, string> };

/** Sends a form to a server action without losing what was typed when something is wrong. */
export function useSend(action: (form: FormData) => Promise<Answer>, onDone: () => void) {
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Record<string, string>>({});
  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    setBusy(true);
    const answer = await action(new FormData(form));
    setBusy(false);
    setProblems('problems' in answer ? answer.problems : {});
    if ('done' in answer) return onDone();
    const [first] = Object.keys(answer.problems);
    if (first) form.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  }
  return { send, busy, problems };
}
