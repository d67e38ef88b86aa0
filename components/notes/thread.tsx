'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { Problem } from '@/lib/api/client';
import { formats } from '@/lib/i18n/format';
import { NoteField } from './note-field';
import { NoteList } from './note-list';
import styles from './thread.module.css';
import { ThreadState } from './thread-state';
import type { Thread } from './threads';
import type { Notes } from './use-notes';

type Props = {
  thread: Thread;
  notes: Notes;
  now: Date;
  /** Room for an answer is there at once, not behind a button. */
  isReady?: boolean;
  /** What was said stays on screen when it is settled. */
  isShown?: boolean;
  onLeave?: (() => void) | undefined;
};

/** One conversation: how it stands, what was said, and room to answer or settle it. A settled one is a line that opens. */
export function ThreadView({ thread, notes, now, isReady = false, isShown = false, onLeave }: Props) {
  const t = useTranslations('talk.thread');
  const isOpen = thread.state === 'open';
  const [isUnfolded, setIsUnfolded] = useState(isShown);
  const [isAnswering, setIsAnswering] = useState(false);
  const spot = { kind: 'answer', thread: thread.id } as const;
  const hasDraft = notes.draft(spot).text.trim() !== '';
  const shows = isOpen || isUnfolded || hasDraft;
  const hasField = isAnswering || hasDraft || (isReady && isOpen);
  return (
    <article className={styles.thread} id={`thread-${thread.id}`} tabIndex={-1} aria-label={t('label')}>
      <Head
        {...{ thread, notes }}
        unfolded={isOpen ? null : shows}
        onUnfold={() => setIsUnfolded(!isUnfolded)}
      />
      {shows && (
        <>
          <div className={styles.said}>
            <NoteList notes={thread.comments} now={now} />
            <ChangedBy {...{ thread, now }} />
          </div>
          {notes.mayWrite &&
            (hasField ? (
              <NoteField
                {...{ notes, spot, onLeave }}
                autoFocus={isAnswering && !hasDraft}
                label={t('answer')}
                hint={isOpen ? t('answer') : t('answerReopens')}
                button={t('sendAnswer')}
              />
            ) : (
              <button type="button" className={styles.link} onClick={() => setIsAnswering(true)}>
                {t('answer')}
              </button>
            ))}
        </>
      )}
    </article>
  );
}

/** Who settled it or opened it again last. */
function ChangedBy({ thread: { state, changed }, now }: Pick<Props, 'thread' | 'now'>) {
  const t = useTranslations('talk.thread.by');
  const format = formats(useLocale());
  if (!changed) return null;
  return <p className={styles.changed}>{t(state, { by: changed.by, at: format.at(changed.at, now) })}</p>;
}

type HeadProps = Pick<Props, 'thread' | 'notes'> & { unfolded: boolean | null; onUnfold: () => void };

/** The state, and the step that changes it. */
function Head({ thread, notes, unfolded, onUnfold }: HeadProps) {
  const t = useTranslations('talk.thread');
  const failed = useTranslations('words.notes')('failed');
  const [isBusy, setIsBusy] = useState(false);
  const [said, setSaid] = useState<'resolved' | 'open' | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const to = thread.state === 'open' ? 'resolve' : 'reopen';
  const step = async () => {
    setIsBusy(true);
    const refused = await notes.step(thread, to);
    setProblem(refused);
    setSaid(refused ? null : to === 'resolve' ? 'resolved' : 'open');
    setIsBusy(false);
  };
  return (
    <>
      <div className={styles.state}>
        <ThreadState {...{ thread, unfolded, onUnfold }} />
        {notes.mayWrite && (
          <span className={styles.step}>
            <Button size="small" look="quiet" busy={isBusy} onClick={step}>
              {t(to)}
            </Button>
          </span>
        )}
        <VisuallyHidden>
          <span role="status">{said && t(said)}</span>
        </VisuallyHidden>
      </div>
      {problem && (
        <p className={styles.problem} role="alert">
          {problem.detail || failed}
        </p>
      )}
    </>
  );
}
