'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from '@/components/ui/toast';
import { call, newKey } from '@/lib/api/client';
import type { ProgressRow } from '@/lib/progress/row';

type Of = { year: number; area: string; rows: readonly ProgressRow[] };
type Reminded = { reminded: string[]; skipped: string[] };

/** Sends a reminder to these units, says how many got it, and reads the board again. */
export function useRemind({ year, area, rows }: Of, onDone: () => void) {
  const t = useTranslations('progress');
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [key, setKey] = useState(newKey);
  const send = async () => {
    setBusy(true);
    setProblem(null);
    const units = rows.map(({ unit }) => unit.code);
    const path = `/years/${year}/progress/${encodeURIComponent(area)}/reminders`;
    const answer = await call<Reminded>('POST', path, { units }, { key });
    setBusy(false);
    if (answer.ok || answer.problem.code !== 'offline') setKey(newKey());
    if (!answer.ok) {
      setProblem(answer.problem.detail || answer.problem.title || t('remind.offline'));
      return;
    }
    const [count, skipped] = [answer.data.reminded.length, answer.data.skipped.length];
    toast(skipped > 0 ? t('remind.doneSkipped', { count, skipped }) : t('remind.done', { count }));
    onDone();
    router.refresh();
  };
  return { send, busy, problem };
}
