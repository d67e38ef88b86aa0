'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { NoteField } from '@/components/notes/note-field';
import { NoteList } from '@/components/notes/note-list';
import { useReturnNotes } from '@/components/notes/notes-context';
import { Official } from '@/components/ui/official';
import { cellOf, cellsOf, topicsRowOf } from '@/lib/editions/cells';
import { rowName } from '@/lib/editions/names';
import type { Edition } from '@/lib/editions/types';
import styles from './review-side.module.css';

type Props = {
  edition: Edition;
  now: Date;
  /** Notes on the whole return from here on are shown elsewhere. */
  without: Date | null;
};

/** What has been said about this return and its cells, and room to say more about any of them. */
export function ReviewNotes({ edition, now, without }: Props) {
  const notes = useReturnNotes();
  const t = useTranslations('words.notes');
  const [cell, setCell] = useState<string | null>(null);
  const topics = topicsRowOf(edition);
  const shown = notes.comments.filter(({ cell, at }) => cell !== null || without === null || at < without);
  const about = [...new Set(shown.map((comment) => comment.cell))];
  return (
    <section>
      <h2 className={styles.sideTitle}>{t('title')}</h2>
      {about.length === 0 && <p className={styles.text}>{t('none')}</p>}
      {about.map((code) => (
        <div key={code} className={styles.finding}>
          {code === null ? (
            <p className={styles.sideTitle}>{t('whole')}</p>
          ) : (
            <p className={styles.cellLinks}>
              <a href={`#cell-${code}`}>
                <Official>
                  {cellOf(edition, code)?.label ?? (topics?.code === code ? topics.label : code)}
                </Official>
              </a>
            </p>
          )}
          <NoteList notes={shown.filter((comment) => comment.cell === code)} now={now} />
        </div>
      ))}
      {notes.mayWrite && (
        <>
          <CellChoice {...{ edition, cell }} onChoose={setCell} />
          <NoteField notes={notes} cell={cell} label={t('write')} button={t('send')} />
        </>
      )}
    </section>
  );
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
