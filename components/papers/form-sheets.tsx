'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import type { ReturnView, ScansView } from '@/lib/queries/views';
import styles from './sheets.module.css';

/** Only a form that was submitted has any. */
const StampedSheets = dynamic(() => import('./stamped-sheets').then((loaded) => loaded.StampedSheets));

type Props = {
  view: Pick<ReturnView, 'year' | 'unit' | 'latestVersion' | 'acceptedVersion'>;
  scans: ScansView;
  now: Date;
};

/** The stamped sheets of the version that a form shows, folded so that its figures come first; nothing where there are none and none may be added. */
export function FormSheets({ view, scans: { scans, actions }, now }: Props) {
  const t = useTranslations('papers.sheets');
  const { year, unit, latestVersion, acceptedVersion } = view;
  if (latestVersion === null) return null;
  const standing = scans.filter((scan) => scan.version === latestVersion);
  if (standing.length === 0 && !actions.includes('attachScan')) return null;
  return (
    <details className={styles.inForm}>
      <summary>{t('count', { n: standing.length })}</summary>
      <StampedSheets
        year={year.year}
        unit={unit.code}
        version={latestVersion}
        isAccepted={latestVersion === acceptedVersion}
        view={{ scans: standing, actions }}
        now={now}
      />
    </details>
  );
}
