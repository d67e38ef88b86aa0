'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { toast } from '@/components/ui/toast';
import { call, newKey } from '@/lib/api/client';

/** Where a step of a return's life is sent, below /api/v1. */
export function stepPath(at: { year: number; unit: string }, step: string): string {
  return `/years/${at.year}/returns/${at.unit}/${step}`;
}

/**
 * Sends one step. Until it is answered it keeps its key and sends nothing twice, so that a double click and a lost answer end
 * in one step; what is on screen is read again afterwards. `done`: said once it is done.
 */
export function useStep(path: string, { done, onDone }: { done: string; onDone: () => void }) {
  const t = useTranslations('steps');
  const router = useRouter();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const key = useRef<string | null>(null);
  const isSending = useRef(false);
  const send = async (body: Record<string, unknown>) => {
    if (isSending.current) return;
    isSending.current = true;
    key.current ??= newKey();
    setIsBusy(true);
    setProblem(null);
    const answer = await call('POST', path, body, { key: key.current });
    isSending.current = false;
    setIsBusy(false);
    if (answer.ok || answer.problem.code !== 'offline') key.current = null;
    if (!answer.ok) setProblem(answer.problem.detail || answer.problem.title || t('offline'));
    if (answer.ok || answer.problem.status === 409) router.refresh();
    if (!answer.ok) return;
    toast(done);
    onDone();
  };
  return { send, isBusy, problem };
}
