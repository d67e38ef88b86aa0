'use client';

import { useMemo, useState } from 'react';
import { NotesProvider } from '@/components/notes/notes-context';
import { ShutNotice } from '@/components/steps/shut-notice';
import { editionById } from '@/lib/editions/registry';
import { AdjustedTold } from './adjusted-told';
import { ChangedTable } from './changed-table';
import { ChangedWords } from './changed-words';
import { changedCells } from './changes';
import { type Decision, DecisionDialogs } from './decisions/decision-dialogs';
import { type Drafted, useReturnDraft } from './decisions/use-return-draft';
import { MadeFromTold } from './made-from-told';
import { MovedNotice } from './moved-notice';
import styles from './review.module.css';
import { ReviewChapters } from './review-chapters';
import type { Review } from './review-data';
import { ReviewHeader } from './review-header';
import { ReviewSide } from './review-side';
import { ReviewTables } from './review-tables';
import { SectionLinks } from './section-links';
import { showThread } from './show-thread';
import { StateNotice } from './state-notice';
import { ToDecide } from './to-decide';
import { useMoved } from './use-moved';
import { useReviewKeys } from './use-review-keys';

/** `drafted`: the step that the reader came for. */
type Props = { review: Review; now: Date; drafted: Drafted | null };

/** One submitted version beside last year's and the version before, with its findings and explanations, to be decided on. */
export function ReviewScreen({ review, now, drafted }: Props) {
  const edition = editionById(review.edition);
  const { version, previous, actions } = review;
  const draft = useReturnDraft(edition, actions.includes('return'), drafted);
  const { moved, ask } = useMoved(review);
  const offered = moved ? [] : actions;
  const [decision, setDecision] = useState<Decision | null>(
    drafted && actions.includes(drafted.decide) ? drafted.decide : null,
  );
  const changes = useMemo(
    () => (previous ? changedCells(edition, previous.cells, version.cells) : []),
    [edition, previous, version],
  );
  const { marks } = draft;
  const decide = (chosen: Decision) => {
    if (offered.includes(chosen)) setDecision(chosen);
  };
  useReviewKeys(review, decide);
  return (
    <NotesProvider
      path={`/years/${review.year}/returns/${review.unit.code}`}
      given={review.comments}
      onShow={showThread}
    >
      <main id="main" className={styles.screen}>
        <ReviewHeader {...{ review, now, offered }} marked={marks.cells.size} onDecide={decide} />
        {moved && (
          <div className={styles.moved}>
            <MovedNotice moved={moved} seen={version.number} />
          </div>
        )}
        <div className={styles.body}>
          <SectionLinks
            {...{ edition, changes }}
            findings={version.findings}
            cells={marks.cells}
            mayMark={marks.isOffered}
          />
          <div className={styles.main}>
            <ToDecide {...{ review, changes }} />
            <StateNotice {...{ review, now }} />
            {review.adjusted && <AdjustedTold review={review} adjusted={review.adjusted} />}
            {review.made && <MadeFromTold made={review.made} compares={review.lastYear !== null} now={now} />}
            <ShutNotice year={review.yearView} kind={review.kind} status={review.status} />
            {previous && <ChangedTable {...{ changes, marks }} from={previous.number} to={version.number} />}
            <ChangedWords {...{ edition, review }} />
            <ReviewTables {...{ edition, review, marks }} />
            <ReviewChapters {...{ edition, review }} />
          </div>
          <ReviewSide {...{ review, edition, now, marks }} />
        </div>
        {decision && (
          <DecisionDialogs
            {...{ decision, review, edition, draft, moved }}
            changed={changes.filter(({ spec }) => spec.parts === null).map(({ spec }) => spec.code)}
            onConflict={ask}
            onClose={() => setDecision(null)}
          />
        )}
      </main>
    </NotesProvider>
  );
}
