import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { call, newKey } from '@/lib/api/client';
import { problemText } from '../problem-text';

export type Submission = {
  explanations: Record<string, string>;
  omissions: { unit: string; reason: string }[];
};

type Target = {
  year: number;
  area: string;
  step: 'submit' | 'recompile';
  /** Of the table that is on screen; another one is not submitted unseen. */
  fingerprint: string | null;
};

/** Sends an area's table in, once, however often it is clicked. `onDone` gets the number of the version. */
export function useSubmission({ year, area, step, fingerprint }: Target, onDone: (version: number) => void) {
  const t = useTranslations('compile');
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [key, setKey] = useState(newKey);
  const send = async ({ explanations, omissions }: Submission) => {
    setBusy(true);
    setProblem(null);
    const body = { explanations, omissions, fingerprint: fingerprint ?? undefined };
    const answer = await call<{ version: number }>('POST', `/years/${year}/returns/${area}/${step}`, body, {
      key,
    });
    setBusy(false);
    if (answer.ok || answer.problem.code !== 'offline') setKey(newKey());
    if (!answer.ok) setProblem(problemText(answer.problem, t('offline')));
    else onDone(answer.data.version);
    if (answer.ok || answer.problem.status === 409) router.refresh();
  };
  return { send, busy, problem, forget: () => setProblem(null) };
}
