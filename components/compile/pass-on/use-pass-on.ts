import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from '@/components/ui/toast';
import { call, newKey } from '@/lib/api/client';
import { problemText } from '../problem-text';
import type { OwnReturn } from '../submit/own-return';

type Answer = { passedOn: { name: string }[]; leftOut: { name: string }[] };

/** Sends it once, however often it is clicked, and says who was left out. */
export function usePassOn(own: OwnReturn, onDone: () => void) {
  const t = useTranslations('levels');
  const compile = useTranslations('compile');
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [key, setKey] = useState(newKey);
  const send = async (body: { reason: string; units: { unit: string; cells: string[] }[] }) => {
    setBusy(true);
    setProblem(null);
    const answer = await call<Answer>('POST', `/years/${own.year}/returns/${own.area.code}/pass-on`, body, {
      key,
    });
    setBusy(false);
    if (answer.ok || answer.problem.code !== 'offline') setKey(newKey());
    router.refresh();
    if (!answer.ok) {
      setProblem(problemText(answer.problem, compile('offline')));
      return;
    }
    const left = answer.data.leftOut.map(({ name }) => name).join('、');
    const n = answer.data.passedOn.length;
    toast(left === '' ? t('dialog.done', { n }) : t('dialog.doneBut', { n, left }));
    onDone();
  };
  return { send, busy, problem };
}
