'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Icon } from '@/components/ui/icon';
import { Official } from '@/components/ui/official';
import type { QueueRow } from '@/lib/queries/queue-view';
import { type Candidate, countOutcomes, type Outcome } from './accept-each';
import styles from './accept-many.module.css';
import { useAcceptMany } from './use-accept-many';

type Props = {
  year: number;
  rows: readonly QueueRow[];
  onClose: () => void;
};

/** Names the returns and the versions that are about to be accepted, then says of each whether it was, or why not. */
export function AcceptManyDialog({ year, rows, onClose }: Props) {
  const t = useTranslations('queue.many');
  const common = useTranslations('common');
  const { candidates, outcomeOf, phase, again, run, stop } = useAcceptMany(year, rows);
  const n = candidates.length;
  const actions = {
    asking: (
      <>
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button look="primary" data-autofocus onClick={() => run(candidates)}>
          {t('start', { n })}
        </Button>
      </>
    ),
    running: (
      <Button ref={focus} onClick={stop}>
        {t('stop')}
      </Button>
    ),
    done: (
      <>
        {again.length > 0 && <Button onClick={() => run(again)}>{t('again', { n: again.length })}</Button>}
        <Button look="primary" ref={focus} onClick={onClose}>
          {t('close')}
        </Button>
      </>
    ),
  }[phase];
  return (
    <Dialog
      open
      wide
      onClose={phase === 'running' ? stop : onClose}
      title={t('title', { n })}
      actions={actions}
    >
      {phase === 'asking' && <p>{t('text')}</p>}
      <HowFar phase={phase} outcomes={candidates.map(outcomeOf)} />
      <ul className={styles.list}>
        {candidates.map((candidate) => (
          <Line
            key={candidate.unit}
            candidate={candidate}
            outcome={outcomeOf(candidate)}
            isBegun={phase !== 'asking'}
          />
        ))}
      </ul>
    </Dialog>
  );
}

type HowFarProps = { phase: 'asking' | 'running' | 'done'; outcomes: readonly Outcome[] };

/** How many are done, and at the end what came of them; its place is kept from the beginning. */
function HowFar({ phase, outcomes }: HowFarProps) {
  const t = useTranslations('queue.many');
  const { accepted, failed, left } = countOutcomes(outcomes);
  const [done, of] = [accepted + failed, outcomes.length];
  return (
    <>
      <p role="status" className={styles.told}>
        {phase === 'running' && t('running', { done, of })}
        {phase === 'done' && t('result', { accepted, failed: String(failed), left: String(left) })}
      </p>
      {phase !== 'asking' && (
        <progress className={styles.progress} value={done} max={of} aria-label={t('title', { n: of })} />
      )}
    </>
  );
}

/** The button that took the place of the one that was pressed. */
function focus(button: HTMLButtonElement | null) {
  button?.focus();
}

const icons = {
  waiting: 'dotted',
  running: 'pending',
  accepted: 'accepted',
  left: 'dotted',
  failed: 'error',
} as const;

type LineProps = { candidate: Candidate; outcome: Outcome; isBegun: boolean };

function Line({ candidate: { name, version, explained }, outcome, isBegun }: LineProps) {
  const t = useTranslations('queue.many');
  return (
    <li data-state={outcome.state}>
      <span className={styles.name}>
        <Official>{name}</Official>
      </span>
      <span className={styles.fact}>{t('version', { n: version })}</span>
      {isBegun ? (
        <span className={styles.state}>
          <Icon name={icons[outcome.state]} turning={outcome.state === 'running'} />
          {t(`state.${outcome.state}`)}
        </span>
      ) : (
        explained > 0 && <span className={styles.fact}>{t('explained', { n: explained })}</span>
      )}
      {outcome.state === 'failed' && <p className={styles.why}>{outcome.why}</p>}
    </li>
  );
}
