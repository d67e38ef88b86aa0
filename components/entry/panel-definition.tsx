'use client';

import { useTranslations } from 'next-intl';
import { Official } from '@/components/ui/official';
import styles from './cell-panel.module.css';

type Props = { printed: readonly (string | undefined)[]; counted: readonly string[] };

/** How a cell is counted, and what the official form itself prints about it, told apart. */
export function PanelDefinition({ printed, counted }: Props) {
  const t = useTranslations('form.panel');
  const words = useTranslations('words.panel');
  const notes = printed.filter((text) => text !== undefined && text !== '');
  if (notes.length + counted.length === 0) return null;
  return (
    <section>
      <h3 className={styles.caption}>{t('definition')}</h3>
      {counted.map((text) => (
        <p key={text}>
          <Official>{text}</Official>
        </p>
      ))}
      {notes.map((text) => (
        <p key={text} className={styles.printed}>
          {words('printed')} <Official>{text}</Official>
        </p>
      ))}
    </section>
  );
}
