'use client';

import { useMemo, useState } from 'react';
import { NotesProvider } from '@/components/notes/notes-context';
import { editionById } from '@/lib/editions/registry';
import { ChangedTable } from './changed-table';
import { ChangedWords } from './changed-words';
import { changedCells } from './changes';
import { type Decision, DecisionDialogs } from './decisions/decision-dialogs';
import { cellsInOrder, type Marks } from './marks';
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
import { useReviewKeys } from './use-review-keys';

/** One submitted version beside last year's and the version before, with its findings and explanations, to be decided on. */
export function ReviewScreen({ review, now }: { review: Review; now: Date }) {
  const edition = editionById(review.edition);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [decision, setDecision] = useState<Decision | null>(null);
  const { version, previous, actions } = review;
  const changes = useMemo(
    () => (previous ? changedCells(edition, previous.cells, version.cells) : []),
    [edition, previous, version],
  );
  const marks: Marks = {
    cells: marked,
    toggle: (code) => setMarked((codes) => toggled(codes, code)),
    isOffered: actions.includes('return'),
  };
  const decide = (wanted: Decision) => {
    if (actions.includes(wanted)) setDecision(wanted);
  };
  useReviewKeys(decide);
  return (
    <NotesProvider
      path={`/years/${review.year}/returns/${review.unit.code}`}
      given={review.comments}
      onShow={showThread}
    >
      <main id="main" className={styles.screen}>
        <ReviewHeader {...{ review, now }} marked={marked.size} onDecide={decide} />
        <div className={styles.body}>
          <SectionLinks
            {...{ edition, changes }}
            findings={version.findings}
            cells={marked}
            mayMark={marks.isOffered}
          />
          <div className={styles.main}>
            <ToDecide {...{ review, changes }} />
            <StateNotice {...{ review, now }} />
            {previous && <ChangedTable {...{ changes, marks }} from={previous.number} to={version.number} />}
            <ChangedWords {...{ edition, review }} />
            <ReviewTables {...{ edition, review, marks }} />
            <ReviewChapters {...{ edition, review }} />
          </div>
          <ReviewSide {...{ review, edition, now, marks }} />
        </div>
        {decision && (
          <DecisionDialogs
            {...{ decision, review, edition }}
            cells={cellsInOrder(edition, marked)}
            onUnmark={marks.toggle}
            onClose={() => setDecision(null)}
          />
        )}
      </main>
    </NotesProvider>
  );
}

function toggled(codes: ReadonlySet<string>, code: string): ReadonlySet<string> {
  const next = new Set(codes);
  if (!next.delete(code)) next.add(code);
  return next;
}
