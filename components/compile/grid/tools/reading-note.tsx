'use client';

import { useTranslations } from 'next-intl';
import type { Reading } from '../use-grid-below';
import styles from './tools.module.css';

/** How far the units below are read, while a filter, a search or an opened area asks for them; after a failure, the way to go on. */
export function ReadingNote({ reading: { progress, isPartial, isFailed, again } }: { reading: Reading }) {
  const t = useTranslations('grid.reading');
  return (
    <>
      <span role="status" className={styles.count}>
        {progress && (isFailed ? t('failed') : isPartial ? t('all', progress) : t('some'))}
      </span>
      {isFailed && (
        <button type="button" className={styles.link} onClick={again}>
          {t('again')}
        </button>
      )}
    </>
  );
}
