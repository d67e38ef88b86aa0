import { useTranslations } from 'next-intl';
import { Official } from '@/components/ui/official';
import { omissionNotes } from '@/lib/report/omission-notes';
import type { Omissions } from '@/lib/rollup/omission';
import styles from './submit.module.css';

/** What the table leaves out, as it is printed under it. */
export function PrintedNotes({ omissions }: { omissions: Omissions }) {
  const t = useTranslations('stale.omissions');
  const notes = omissionNotes(omissions);
  if (notes.length === 0) return null;
  return (
    <details className={styles.printed}>
      <summary>{t('notes', { n: notes.length })}</summary>
      <ul>
        {notes.map((note) => (
          <li key={note}>
            <Official>{note}</Official>
          </li>
        ))}
      </ul>
    </details>
  );
}
