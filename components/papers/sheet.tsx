'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { formats } from '@/lib/i18n/format';
import type { ScanNote } from '@/lib/queries/views';
import { scanTypes } from '@/lib/scans/scan-type';
import { groupsOfEight } from './groups-of-eight';
import { RemoveSheet } from './remove-sheet';
import styles from './sheets.module.css';

type Props = {
  scan: ScanNote;
  /** Of the list that it is in, below /api/v1. */
  path: string;
  now: Date;
  mayRemove: boolean;
};

/** One file: what it looks like, its name as the way to it, how large it is, who sent it when, and its checksum. */
export function Sheet({ scan, path, now, mayRemove }: Props) {
  const t = useTranslations('papers.sheets');
  const { at, size } = formats(useLocale());
  const [isAsked, setIsAsked] = useState(false);
  const { id, name, mediaType } = scan;
  const address = `/api/v1${path}/${id}`;
  return (
    <li className={styles.sheet}>
      <span className={styles.thumbnail} aria-hidden="true">
        {mediaType === 'application/pdf' ? (
          scanTypes[mediaType].word
        ) : (
          // biome-ignore lint/performance/noImgElement: the picture comes from the API as it was sent
          <img src={address} alt="" loading="lazy" />
        )}
      </span>
      <div className={styles.about}>
        <a href={address} target="_blank" rel="noopener noreferrer">
          <bdi>{name}</bdi>
        </a>
        <p>{t('about', { size: size(scan.size), by: scan.by, at: at(scan.at, now) })}</p>
        <p className={styles.hash}>SHA-256 {groupsOfEight(scan.sha256).join(' ')}</p>
      </div>
      {mayRemove && (
        <button
          type="button"
          className={styles.dismiss}
          aria-label={t('removeOf', { name })}
          onClick={() => setIsAsked(true)}
        >
          {t('remove')}
        </button>
      )}
      {isAsked && <RemoveSheet {...{ name }} path={`${path}/${id}`} onClose={() => setIsAsked(false)} />}
    </li>
  );
}
