'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useReturnNotes } from '@/components/notes/notes-context';
import { toReturn } from '@/components/notes/spot';
import { Button } from '@/components/ui/button';
import { call, newKey, type Problem } from '@/lib/api/client';
import { useDesk } from './store-context';

const SubmitDialog = dynamic(() => import('./submit-dialog').then((loaded) => loaded.SubmitDialog), {
  ssr: false,
});

/** Nothing is left to fill in: on to the step that sends it, wherever it is shown. */
export function focusSubmit(): void {
  const buttons = [...document.querySelectorAll<HTMLElement>('[data-submit]')];
  buttons.find((button) => button.offsetParent !== null)?.focus();
}

/** The next step of a return that may be submitted: saves what is waiting, then says what will be sent or what is missing. */
export function SubmitButton() {
  const t = useTranslations('form.submit');
  const router = useRouter();
  const { store, chapters, view } = useDesk();
  const notes = useReturnNotes();
  const [asked, setAsked] = useState<{ key: string } | null>(null);
  const [step, setStep] = useState<'idle' | 'saving' | 'sending'>('idle');
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    // Fetched with the first key, so that it is there when the network is not, and does not make the page load longer.
    const fetchBeforehand = () => void import('./submit-dialog');
    document.addEventListener('keydown', fetchBeforehand, { once: true });
    return () => document.removeEventListener('keydown', fetchBeforehand);
  }, []);

  const ask = async () => {
    setStep('saving');
    await Promise.all([store.queue.flush(), chapters.queue.flush()]);
    setStep('idle');
    setProblem(null);
    setAsked({ key: newKey() });
  };
  // A reply that was written and not sent goes with the return.
  const sendReply = () =>
    view.status === 'returned' && notes.draft(toReturn).text.trim() !== '' ? notes.send(toReturn) : null;
  const send = async () => {
    setStep('sending');
    const unsent = await sendReply();
    if (unsent) {
      setStep('idle');
      setProblem(unsent);
      return;
    }
    const { year, unit, fingerprint } = view;
    const path = `/years/${year.year}/returns/${unit.code}/submit`;
    const given = Object.entries(store.form.explanations).filter(([, text]) => text.trim() !== '');
    const body = {
      explanations: Object.fromEntries(given),
      ...(view.kind === 'compiled' && fingerprint ? { fingerprint } : {}),
    };
    const answer = await call<{ version: number }>('POST', path, body, asked ?? {});
    setStep('idle');
    if (!answer.ok) {
      setProblem(answer.problem);
      // A refused key would answer the same again.
      setAsked({ key: newKey() });
      if (answer.problem.code !== 'offline') router.refresh();
      return;
    }
    setAsked(null);
    // What was submitted is frozen: its receipt is where submitting ends.
    router.push(`/years/${year.year}/returns/${unit.code}/versions/${answer.data.version}`);
    router.refresh();
  };
  const isReturned = view.returned !== null && view.kind === 'entered';
  return (
    <>
      <Button look="primary" busy={step === 'saving'} onClick={ask} data-submit>
        {t(isReturned ? 'again' : 'submit')}
      </Button>
      {asked && (
        <SubmitDialog
          onClose={() => setAsked(null)}
          onSend={send}
          isSending={step === 'sending'}
          problem={problem}
        />
      )}
    </>
  );
}
