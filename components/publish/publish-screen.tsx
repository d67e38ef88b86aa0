import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { Official } from '@/components/ui/official';
import record from '@/components/ui/record.module.css';
import { editionById } from '@/lib/editions/registry';
import type { PublicationsView, ReadinessView } from '@/lib/queries/publication-views';
import { ChangesTable } from './changes-table';
import { Checklist } from './checklist';
import { Frozen } from './frozen';
import { Publication } from './publication';
import { PublicationMark } from './publication-mark';
import styles from './publish.module.css';
import { SignOffs } from './sign-offs';
import { Standing } from './standing';

type Props = {
  published: PublicationsView;
  /** null for who may not see the area's table on its way. */
  readiness: ReadinessView | null;
  now: Date;
};

/** What is published of a year, and until it is, what still has to be done, by whom, and what exactly will be frozen. */
export function PublishScreen({ published, readiness, now }: Props) {
  const t = useTranslations('publish');
  const { year, area, edition: id, publications } = published;
  const edition = editionById(id);
  const [latest, ...earlier] = publications;
  const isUnderWay = readiness !== null && year.state !== 'published';
  return (
    <main id="main" className={`page ${styles.screen}`}>
      <header className={record.head}>
        <h1>
          {t.rich('title', {
            area: (name) => <Official>{name}</Official>,
            name: area.name,
            year: String(year.year),
          })}
        </h1>
        <PublicationMark count={publications.length} state={year.state} />
      </header>
      <Standing {...{ published, readiness, now }} />
      {isUnderWay && (
        <>
          <Checklist view={readiness} />
          <Frozen view={readiness} now={now} />
          {readiness.changes && latest && (
            <ChangesTable
              {...{ edition }}
              changes={readiness.changes}
              caption={t('changes.pending', { before: latest.number, n: readiness.changes.cells.length })}
            />
          )}
          <SignOffs view={readiness} now={now} />
        </>
      )}
      {latest && <Publication {...{ edition, area }} year={year.year} publication={latest} isOpen />}
      {earlier.length > 0 && (
        <section className={record.part} aria-labelledby="earlier">
          <h2 id="earlier">{t('publication.earlier')}</h2>
          {earlier.map((publication) => (
            <Publication
              key={publication.number}
              {...{ edition, area, publication }}
              year={year.year}
              isOpen={false}
            />
          ))}
        </section>
      )}
      {!latest && !isUnderWay && (
        <EmptyState title={t('publication.none')}>{t('publication.noneWhy')}</EmptyState>
      )}
    </main>
  );
}
