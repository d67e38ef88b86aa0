import { useLocale, useTranslations } from 'next-intl';
import { formats } from '@/lib/i18n/format';
import type { Review } from './review-data';
import styles from './review-side.module.css';

/** The unit's stamped sheets, each as the way to it, photographs to be seen at once; those of older versions say so. */
export function ScanLinks({ review, now }: { review: Review; now: Date }) {
  const t = useTranslations('papers.review');
  const { at, size } = formats(useLocale());
  const { year, unit, scans, version } = review;
  const addressOf = (id: number) => `/api/v1/years/${year}/returns/${unit.code}/scans/${id}`;
  return (
    <section>
      <h2 className={styles.sideTitle}>{t('title', { n: scans.length })}</h2>
      {scans.length === 0 && <p className={styles.text}>{t('none')}</p>}
      <ul className={styles.scans}>
        {scans.map((scan) => (
          <li key={scan.id}>
            <a href={addressOf(scan.id)} target="_blank" rel="noopener noreferrer">
              {scan.mediaType !== 'application/pdf' && (
                // biome-ignore lint/performance/noImgElement: the picture comes from the API as it was sent
                <img src={addressOf(scan.id)} alt="" loading="lazy" className={styles.scan} />
              )}
              <bdi>{scan.name}</bdi>
            </a>
            <p className={styles.text}>
              {scan.version !== version.number && <b>{t('olderVersion', { n: scan.version })} </b>}
              {t('about', { size: size(scan.size), at: at(scan.at, now) })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
