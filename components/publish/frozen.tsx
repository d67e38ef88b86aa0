import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import record from '@/components/ui/record.module.css';
import { formats } from '@/lib/i18n/format';
import type { ReadinessView } from '@/lib/queries/publication-views';
import { Hash } from './hash';
import styles from './publish.module.css';

const counted = ['cells', 'versions', 'adjustments', 'omissions', 'explanations'] as const;

/** What exactly will be frozen: the version, its checksum, and how much goes with it. */
export function Frozen({ view, now }: { view: ReadinessView; now: Date }) {
  const t = useTranslations('publish.frozen');
  const { at } = formats(useLocale());
  const { version, year, area } = view;
  return (
    <section className={record.part} aria-labelledby="frozen">
      <h2 id="frozen">{t('title')}</h2>
      {version ? (
        <dl className={record.facts}>
          <dt>{t('version')}</dt>
          <dd>
            {t('versionOf', { number: version.number, by: version.by, at: at(version.at, now) })}{' '}
            <Link href={`/years/${year.year}/returns/${area.code}/versions/${version.number}`}>
              {t('receipt')}
            </Link>
          </dd>
          <dt>{t('hash')}</dt>
          <dd>
            <Hash text={version.sha256} of={t('version')} />
          </dd>
          {counted.map((what) => (
            <div key={what} className={styles.fact}>
              <dt>{t(what)}</dt>
              <dd>{t(`${what}Of`, { n: version.looked[what] })}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className={record.quiet}>{t('none')}</p>
      )}
    </section>
  );
}
