'use client';

import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { ScansView } from '@/lib/queries/views';
import { mostScans } from '@/lib/scans/scan-type';
import { DropZone } from './drop-zone';
import { Sheet } from './sheet';
import styles from './sheets.module.css';
import { useUploads } from './use-uploads';

type Props = {
  year: number;
  unit: string;
  /** The version that the files stand beside. */
  version: number;
  isAccepted: boolean;
  view: ScansView;
  now: Date;
};

/** The files of a version's stamped sheet, and a place to add one for who may. */
export function StampedSheets({ year, unit, version, isAccepted, view, now }: Props) {
  const t = useTranslations('papers.sheets');
  const path = `/years/${year}/returns/${unit}/scans`;
  const { uploads, attached, send, dismiss } = useUploads({ path, version });
  const { scans, actions } = view;
  const mayAttach = actions.includes('attachScan');
  const mayRemove = actions.includes('removeScan');
  return (
    <div className={styles.sheets}>
      {mayAttach && <p className={styles.how}>{t('how', { most: mostScans })}</p>}
      {scans.length === 0 && !mayAttach && <p className={styles.how}>{t('none', { number: version })}</p>}
      {scans.length > 0 && (
        <ul className={styles.list}>
          {scans.map((scan) => (
            <Sheet key={scan.id} {...{ scan, path, now, mayRemove }} />
          ))}
        </ul>
      )}
      {uploads.map(({ id, name, done, problem }) =>
        problem === null ? (
          <div key={id} className={styles.sending}>
            <label htmlFor={`upload-${id}`}>{t('sending', { name })}</label>
            <progress id={`upload-${id}`} max={1} value={done} />
            <span className="figure">{t('percent', { percent: Math.floor(done * 100) })}</span>
          </div>
        ) : (
          <Notice
            key={id}
            tone="error"
            live
            action={
              <button type="button" className={styles.dismiss} onClick={() => dismiss(id)}>
                {t('dismiss')}
              </button>
            }
          >
            {problem}
          </Notice>
        ),
      )}
      <p className={styles.said} role="status">
        {attached && t('attached', { name: attached })}
      </p>
      {mayAttach && <DropZone onFiles={send} />}
      {isAccepted && scans.length > 0 && mayAttach && (
        <p className={styles.how}>{t('kept', { number: version })}</p>
      )}
    </div>
  );
}
