import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { Official } from '@/components/ui/official';
import { formats } from '@/lib/i18n/format';
import type { Changes } from '@/lib/queries/staleness-view';
import styles from './stale-changes.module.css';

/** The units that count otherwise than when the version was made: which version then and now, who sent it in, and when. */
export function StaleUnits({ stale, now }: { stale: Changes; now: Date }) {
  const t = useTranslations('stale.units');
  const { at } = formats(useLocale());
  return (
    <section className={styles.scroll}>
      <table className={styles.table}>
        <caption className={styles.title}>{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('unit')}</th>
            <th scope="col">{t('change')}</th>
            <th scope="col">{t('since')}</th>
          </tr>
        </thead>
        <tbody>
          {stale.units.map(({ unit, name, change, was, now: counted, since }) => {
            const words = t(change, { was: was ?? 0, now: counted ?? 0 });
            return (
              <tr key={unit}>
                <th scope="row">
                  <Official>{name}</Official>
                </th>
                <td>
                  {counted === null ? (
                    words
                  ) : (
                    <Link href={`/years/${stale.year}/returns/${unit}/versions/${counted}`}>{words}</Link>
                  )}
                </td>
                <td>{since && `${since.by} ${at(since.at, now)}`}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
