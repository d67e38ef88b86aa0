'use client';

import { useLocale, useTranslations } from 'next-intl';
import { NoteList } from '@/components/notes/note-list';
import { useReturnNotes } from '@/components/notes/notes-context';
import { Mark } from '@/components/ui/mark';
import type { Edition } from '@/lib/editions/types';
import { formats } from '@/lib/i18n/format';
import { CellLinks } from './cell-links';
import { EffectTold } from './effect-told';
import type { Marks } from './marks';
import type { Review, Told } from './review-data';
import { ReviewNotes } from './review-notes';
import styles from './review-side.module.css';
import { ScanLinks } from './scan-links';

type Props = { review: Review; edition: Edition; now: Date; marks: Marks };

/** Beside the table: what the rules found and how the unit explains it, why it came back before, and its versions. */
export function ReviewSide({ review, edition, now, marks }: Props) {
  const t = useTranslations('review');
  const { at } = formats(useLocale());
  const { version, returned, versions, status } = review;
  return (
    <aside className={styles.side} aria-label={t('side')}>
      <section>
        <h2 className={styles.sideTitle}>{t('findingsTitle', { n: version.findings.length })}</h2>
        {version.findings.length === 0 && <p className={styles.text}>{t('noFindingsText')}</p>}
        {version.findings.map((told) => (
          <FindingSaid
            key={`${told.rule} ${told.column}`}
            {...{ told, edition, marks }}
            explanation={version.explanations[told.rule]}
          />
        ))}
      </section>
      {review.effect && <EffectTold effect={review.effect} edition={edition} />}
      <ScanLinks review={review} now={now} />
      {returned && (status === 'submitted' || status === 'returned') && (
        <section>
          <h2 className={styles.sideTitle}>
            {t(status === 'submitted' ? 'returnedBefore' : 'returnedFor', { n: returned.cells.length })}
          </h2>
          {status === 'submitted' && (
            <>
              <p>{returned.reason}</p>
              <p className={styles.text}>
                {t('state.returnedBy', { by: returned.by, at: at(returned.at, now) })}
              </p>
              <Replies since={returned.at} now={now} />
            </>
          )}
          <CellLinks cells={returned.cells} edition={edition} />
        </section>
      )}
      <ReviewNotes {...{ edition, now }} without={status === 'submitted' ? (returned?.at ?? null) : null} />
      <section>
        <h2 className={styles.sideTitle}>{t('versions')}</h2>
        <ul className={styles.versions}>
          {versions.map((each) => (
            <li key={each.number} aria-current={each.number === version.number || undefined}>
              <span>{t('version', { n: each.number })}</span>
              <span>{at(each.at, now)}</span>
              <span>{each.by}</span>
            </li>
          ))}
        </ul>
      </section>
    </aside>
  );
}

/** What has been answered since it came back. */
function Replies({ since, now }: { since: Date; now: Date }) {
  const t = useTranslations('words.notes');
  const said = useReturnNotes()
    .of(null)
    .filter((note) => note.at >= since);
  if (said.length === 0) return null;
  return (
    <section className={styles.replies} aria-label={t('replies')}>
      <NoteList notes={said} now={now} />
    </section>
  );
}

const looks = {
  error: { icon: 'error', tone: 'error' },
  warning: { icon: 'explained', tone: 'warning' },
  hint: { icon: 'hint', tone: 'plain' },
} as const;

type SaidProps = { told: Told; edition: Edition; explanation: string | undefined; marks: Marks };

function FindingSaid({ told, edition, explanation, marks }: SaidProps) {
  const t = useTranslations('review');
  const unmarked = told.cells.filter((code) => !marks.cells.has(code));
  return (
    <div className={styles.finding}>
      <p>
        <Mark {...looks[told.severity]}>{t(`found.${told.severity}`)}</Mark> {told.message}
      </p>
      {told.explainable && (
        <blockquote className={styles.explanation}>{explanation ?? t('notExplained')}</blockquote>
      )}
      <CellLinks cells={told.cells} edition={edition} />
      {marks.isOffered && unmarked.length > 0 && (
        <button type="button" className={styles.link} onClick={() => unmarked.forEach(marks.toggle)}>
          {t('markThese', { n: unmarked.length })}
        </button>
      )}
    </div>
  );
}
