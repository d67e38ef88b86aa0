'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Official } from '@/components/ui/official';
import { formats } from '@/lib/i18n/format';
import type { CommentView } from '@/lib/queries/views';
import { NoteText } from './note-text';
import styles from './notes.module.css';

/** Notes, newest last: who wrote as what, when, and the text. */
export function NoteList({ notes, now }: { notes: readonly CommentView[]; now: Date }) {
  const role = useTranslations('status.role');
  const format = formats(useLocale());
  if (notes.length === 0) return null;
  return (
    <ol className={styles.list}>
      {notes.map(({ id, text, mentions, by, role: as, unit, at }) => (
        <li key={id}>
          <p className={styles.by}>
            <span className={styles.name}>{by}</span>
            <span>
              <Official>{unit.name}</Official> {role(as)}
            </span>
            <time dateTime={at.toISOString()}>{format.at(at, now)}</time>
          </p>
          <NoteText text={text} mentions={mentions} />
        </li>
      ))}
    </ol>
  );
}
