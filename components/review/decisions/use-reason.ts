'use client';

import { type FormEvent, useState } from 'react';

/** Reads the field `reason` of a form that is submitted; a blank one is asked for and not sent. */
export function useReason(send: (reason: string) => void) {
  const [isMissing, setMissing] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim();
    setMissing(reason === '');
    if (reason === '') event.currentTarget.querySelector('textarea')?.focus();
    else send(reason);
  };
  return { submit, isMissing };
}
