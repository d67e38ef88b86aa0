'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { DeclineCorrection } from '@/components/steps/decline-correction';
import { toast } from '@/components/ui/toast';
import { call, newKey } from '@/lib/api/client';
import type { Edition } from '@/lib/editions/types';
import type { MarkedCell } from '../marks';
import type { Review } from '../review-data';
import { AcceptDialog } from './accept-dialog';
import { ReopenDialog } from './reopen-dialog';
import { ReturnDialog } from './return-dialog';

export type Decision = 'accept' | 'return' | 'reopen' | 'declineCorrection';

export type DialogProps = {
  review: Review;
  busy: boolean;
  problem: string | null;
  onClose: () => void;
  onSend: (body: Record<string, unknown>) => void;
};

type Props = {
  decision: Decision;
  review: Review;
  edition: Edition;
  cells: readonly MarkedCell[];
  onUnmark: (code: string) => void;
  onClose: () => void;
};

/** Asks before the decision is sent; afterwards back to the queue, with the next one on offer. */
export function DecisionDialogs({ decision, ...props }: Props) {
  if (decision !== 'declineCorrection') return <SentDialogs decision={decision} {...props} />;
  const { year, unit, acceptedVersion } = props.review;
  return <DeclineCorrection {...{ year, unit }} version={acceptedVersion ?? 0} onClose={props.onClose} />;
}

type Sent = Exclude<Decision, 'declineCorrection'>;

function SentDialogs({ decision, review, cells, onUnmark, onClose }: Props & { decision: Sent }) {
  const { send, busy, problem } = useDecision(decision, review);
  const shared = { review, busy, problem, onClose, onSend: send };
  if (decision === 'accept') return <AcceptDialog {...shared} />;
  if (decision === 'return') return <ReturnDialog {...shared} cells={cells} onUnmark={onUnmark} />;
  return <ReopenDialog {...shared} />;
}

function useDecision(decision: Sent, { year, unit, version, next }: Review) {
  const t = useTranslations('review');
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [key, setKey] = useState(newKey);
  const isSending = useRef(false);
  const send = async (body: Record<string, unknown>) => {
    if (isSending.current) return;
    isSending.current = true;
    setBusy(true);
    setProblem(null);
    const answer = await call('POST', `/years/${year}/returns/${unit.code}/${decision}`, body, { key });
    setBusy(false);
    isSending.current = answer.ok;
    if (answer.ok || answer.problem.code !== 'offline') setKey(newKey());
    if (!answer.ok) {
      setProblem(answer.problem.detail || answer.problem.title || t('offline'));
      if (answer.problem.status === 409) router.refresh();
      return;
    }
    const done = t(`done.${decision}`, { unit: unit.name, n: version.number });
    const open = next && (() => router.push(`/years/${year}/review/${next.code}`));
    toast(done, open ? { label: t('next', { unit: next.name }), run: open } : undefined);
    router.push(`/years/${year}/review`);
    router.refresh();
  };
  return { send, busy, problem };
}
