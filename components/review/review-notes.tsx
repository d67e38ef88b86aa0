'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { NoteField } from '@/components/notes/note-field';
import { useReturnNotes } from '@/components/notes/notes-context';
import { ThreadView } from '@/components/notes/thread';
import type { Thread } from '@/components/notes/threads';
import { Official } from '@/components/ui/official';
import { cellOf, cellsOf, topicsRowOf } from '@/lib/editions/cells';
import { rowName } from '@/lib/editions/names';
import type { Edition } from '@/lib/editions/types';
import styles from './review-side.module.css';

type Props = {
  edition: Edition;
  now: Date;
  /** What the unit has written on the whole return from here on answers to why it came back; it is shown above, too. */
  without: Date | null;
};

/** What has been said about this return and its cells, and room to begin one about any of them. */
export function ReviewNotes({ edition, now, without }: Props) {
  const notes = useReturnNotes();
  const t = useTranslations('talk');
  const [cell, setCell] = useState<string | null>(null);
  const words = useTranslations('words.notes');
  return (
    <section>
      <h2 className={styles.sideTitle}>{t('title')}</h2>
      {notes.threads.length === 0 && <p className={styles.text}>{t('none')}</p>}
      {notes.threads.map((thread) => (
        <div key={thread.id} className={styles.finding} data-notes={thread.cell ?? ''}>
          {thread.cell === null ? (
            <p className={styles.sideTitle}>{isAnswer(thread, without) ? words('replies') : t('whole')}</p>
          ) : (
            <p className={styles.cellLinks}>
              <a href={`#cell-${thread.cell}`}>
                <Official>{labelOf(edition, thread.cell)}</Official>
              </a>
            </p>
          )}
          <ThreadView {...{ thread, notes, now }} />
        </div>
      ))}
      {notes.mayWrite && (
        <>
          <CellChoice {...{ edition, cell }} onChoose={setCell} />
          <NoteField
            notes={notes}
            spot={{ kind: 'new', cell }}
            label={t('new.write')}
            button={t('new.send')}
          />
        </>
      )}
    </section>
  );
}

/** Whether a conversation began with what the unit answered to why its return came back. */
function isAnswer({ cell, comments }: Thread, since: Date | null): boolean {
  const [first] = comments;
  return (
    since !== null && cell === null && first !== undefined && first.role !== 'reviewer' && first.at >= since
  );
}

/** What a cell or the topics row is called. */
export function labelOf(edition: Edition, code: string): string {
  const topics = topicsRowOf(edition);
  return cellOf(edition, code)?.label ?? (topics?.code === code ? topics.label : code);
}

type ChoiceProps = { edition: Edition; cell: string | null; onChoose: (cell: string | null) => void };

function CellChoice({ edition, cell, onChoose }: ChoiceProps) {
  const t = useTranslations('words.notes');
  const id = useId();
  const topics = topicsRowOf(edition);
  return (
    <p className={styles.about}>
      <label htmlFor={id}>{t('about')}</label>
      <select id={id} value={cell ?? ''} onChange={(event) => onChoose(event.currentTarget.value || null)}>
        <option value="">{t('whole')}</option>
        {edition.sections.map((section) => (
          <optgroup key={section.code} label={`${section.number}、${section.title}`}>
            {cellsOf(edition)
              .filter((spec) => spec.section === section)
              .map(({ code, label }) => (
                <option key={code} value={code}>
                  {label}
                </option>
              ))}
            {topics && section.rows.includes(topics) && (
              <option value={topics.code}>{rowName(edition, section, topics)}</option>
            )}
          </optgroup>
        ))}
      </select>
    </p>
  );
}
