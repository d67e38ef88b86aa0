'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { call, newKey } from '@/lib/api/client';
import type { QueueRow } from '@/lib/queries/queue-view';
import { acceptEach, type Candidate, type Outcome } from './accept-each';

const notBegun: Outcome = { state: 'waiting' };

/** Accepts these returns one by one in the versions that they are shown in; leaving the page leaves the rest undone. */
export function useAcceptMany(year: number, rows: readonly QueueRow[]) {
  const t = useTranslations('queue.many');
  const router = useRouter();
  const [candidates] = useState(() => rows.map(candidateOf));
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [phase, setPhase] = useState<'asking' | 'running' | 'done'>('asking');
  const isStopped = useRef(false);
  useEffect(() => {
    isStopped.current = false;
    return () => {
      isStopped.current = true;
    };
  }, []);
  const accept = async ({ unit, version, key }: Candidate): Promise<Outcome> => {
    const answer = await call('POST', `/years/${year}/returns/${unit}/accept`, { version }, { key });
    if (answer.ok) return { state: 'accepted' };
    const { code, detail, title } = answer.problem;
    const again = code === 'offline' || code === 'failed';
    return { state: 'failed', why: again ? t('offline') : detail || title, again };
  };
  const outcomeOf = ({ unit }: Candidate) => outcomes.get(unit) ?? notBegun;
  const mayTryAgain = (candidate: Candidate) => {
    const outcome = outcomeOf(candidate);
    return outcome.state === 'left' || (outcome.state === 'failed' && outcome.again);
  };
  const run = async (some: readonly Candidate[]) => {
    isStopped.current = false;
    setPhase('running');
    const told = (unit: string, outcome: Outcome) => setOutcomes((all) => new Map(all).set(unit, outcome));
    await acceptEach(some, { accept, told, isStopped: () => isStopped.current });
    setPhase('done');
    router.refresh();
  };
  return {
    candidates,
    outcomeOf,
    phase,
    again: candidates.filter(mayTryAgain),
    run,
    stop: () => {
      isStopped.current = true;
    },
  };
}

function candidateOf({ unit, version, findings }: QueueRow): Candidate {
  const explained = (findings?.error ?? 0) + (findings?.warning ?? 0);
  return { unit: unit.code, name: unit.name, version: version ?? 0, explained, key: newKey() };
}
