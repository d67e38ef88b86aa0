import { useLocale, useTranslations } from 'next-intl';
import { Mark } from '@/components/ui/mark';
import record from '@/components/ui/record.module.css';
import type { Edition } from '@/lib/editions/types';
import { formats } from '@/lib/i18n/format';
import type { PublicationNote } from '@/lib/queries/publication-views';
import { ChangesTable } from './changes-table';
import { Files } from './files';
import styles from './publish.module.css';

type Props = {
  edition: Edition;
  year: number;
  area: { code: string };
  publication: PublicationNote;
  /** Shown whole; otherwise under its first line. */
  isOpen: boolean;
};

/** One publication: who made it when, why and what it corrected, and its files. */
export function Publication({ publication, isOpen, ...props }: Props) {
  const t = useTranslations('publish.publication');
  const { number, correctedBy } = publication;
  const head = (
    <>
      <span className={isOpen ? undefined : styles.number}>{t('number', { number })}</span>
      {correctedBy === null ? (
        <Mark icon="accepted" tone="done">
          {t('inForce')}
        </Mark>
      ) : (
        <Mark icon="swap" tone="warning">
          {t('correctedBy', { number: correctedBy })}
        </Mark>
      )}
    </>
  );
  const body = <Body {...props} publication={publication} />;
  if (!isOpen)
    return (
      <details className={styles.earlier}>
        <summary className={styles.summary}>{head}</summary>
        {body}
      </details>
    );
  return (
    <section className={record.part} aria-labelledby="in-force">
      <h2 id="in-force" className={styles.summary}>
        {head}
      </h2>
      {body}
    </section>
  );
}

function Body({ edition, year, area, publication }: Omit<Props, 'isOpen'>) {
  const t = useTranslations('publish');
  const { full } = formats(useLocale());
  const { number, version, by, at, reason, changes, signOffs, files } = publication;
  const [compiler, checker] = signOffs;
  return (
    <>
      <p>{t('publication.at', { at: full(at), by, version })}</p>
      {compiler && <p className={record.quiet}>{t('publication.frozen', compiler.looked)}</p>}
      {compiler && checker && (
        <p className={record.quiet}>
          {t('publication.signed', { compiler: compiler.by, checker: checker.by })}
        </p>
      )}
      {reason && <p>{t('publication.reason', { reason })}</p>}
      {changes && (
        <ChangesTable
          {...{ edition, changes }}
          caption={t('changes.caption', { before: number - 1, now: number, n: changes.cells.length })}
        />
      )}
      <Files {...{ year, number, files }} area={area.code} />
    </>
  );
}
