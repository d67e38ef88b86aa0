'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { DeclineCorrection } from '@/components/steps/decline-correction';
import { toast } from '@/components/ui/toast';
import { call, newKey } from '@/lib/api/client';
import type { CellCode, Edition } from '@/lib/editions/types';
import { addressIn } from '../queue-steps';
import type { Review } from '../review-data';
import type { Moved } from '../use-moved';
import { AcceptDialog } from './accept-dialog';
import { ReopenDialog } from './reopen-dialog';
import { ReturnDialog } from './return-dialog';
import type { ReturnDraft } from './use-return-draft';

export type Decision = 'accept' | 'return' | 'reopen' | 'declineCorrection';

export type DialogProps = {
  review: Review;
  busy: boolean;
  problem: string | null;
  /** It moved on while it was being decided on, so that nothing can be sent. */
  moved: Moved | null;
  onClose: () => void;
  onSend: (body: Record<string, unknown>) => void;
};

type Props = {
  decision: Decision;
  review: Review;
  edition: Edition;
  draft: ReturnDraft;
  /** Typed cells that differ from the version before. */
  changed: readonly CellCode[];
  moved: Moved | null;
  /** The answer was that somebody else was first. */
  onConflict: () => void;
  onClose: () => void;
};

/** Asks before the decision is sent; afterwards back to the queue, with the next one on offer. */
export function DecisionDialogs({ decision, ...props }: Props) {
  if (decision !== 'declineCorrection') return <SentDialogs decision={decision} {...props} />;
  const { year, unit, acceptedVersion } = props.review;
  return <DeclineCorrection {...{ year, unit }} version={acceptedVersion ?? 0} onClose={props.onClose} />;
}

type Sent = Exclude<Decision, 'declineCorrection'>;

function SentDialogs(props: Props & { decision: Sent }) {
  const { decision, review, edition, draft, changed, moved, onConflict, onClose } = props;
  const { send, busy, problem } = useDecision(decision, review, onConflict);
  const shared = { review, busy, problem, moved, onClose, onSend: send };
  if (decision === 'accept') return <AcceptDialog {...shared} />;
  if (decision === 'return') return <ReturnDialog {...shared} {...{ edition, draft, changed }} />;
  return <ReopenDialog {...shared} draft={draft} />;
}

function useDecision(decision: Sent, review: Review, onConflict: () => void) {
  const t = useTranslations('review');
  const router = useRouter();
  const { year, unit, version, queue } = review;
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
      if (answer.problem.status === 409) onConflict();
      return;
    }
    const { next } = queue;
    const done = t(`done.${decision}`, { unit: unit.name, n: version.number });
    const open = next && (() => router.push(addressIn(review, next.code)));
    toast(done, open ? { label: t('next', { unit: next.name }), run: open } : undefined);
    router.push(`/years/${year}/review${queue.search}`);
    router.refresh();
  };
  return { send, busy, problem };
}
