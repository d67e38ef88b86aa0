import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Official } from '@/components/ui/official';
import type { ArchiveChoices } from '@/lib/queries/archive-choices';
import type { ArchiveComparison } from '@/lib/queries/read-archive-comparison';
import type { UnitView } from '@/lib/queries/views';
import { type CompareAddress, compareFile } from './address';
import styles from './compare.module.css';
import { CompareForm } from './compare-form';
import { CompareStanding } from './compare-standing';
import { type ShownSection, shownElsewhere, shownSections } from './shown-rows';
import { YearsTable } from './years-table';

type Props = {
  view: ArchiveComparison;
  /** As its latest shown year has it. */
  unit: UnitView;
  address: CompareAddress;
  choices: ArchiveChoices;
  /** The asker may open the unit's own archive. */
  mayOpen: boolean;
};

/** A unit's tables of some years beside each other, by the rows of one form; what only the other forms have follows in parts of its own. */
export function ComparePage({ view, unit, address, choices, mayOpen }: Props) {
  const t = useTranslations('archive');
  const { tables, edition, known, elsewhere } = view;
  const shown = tables.map(({ year }) => year);
  const { columns } = address;
  return (
    <main id="main" className={`page ${styles.page}`}>
      <div className={styles.head}>
        <div>
          <h1>{t.rich('compareHead', { unit: () => <Official>{unit.name}</Official> })}</h1>
          <CompareStanding tables={tables} />
        </div>
        <Ways address={{ ...address, unit: unit.code, years: shown }} unit={unit} mayOpen={mayOpen} />
      </div>
      <CompareForm
        {...{ unit, address, choices, known, shown, edition }}
        editions={[edition, ...elsewhere.map((other) => other.edition)].sort((one, other) =>
          other.id.localeCompare(one.id),
        )}
      />
      <Sections of={shownSections(edition, view.cells, { columns })} prefix="own" {...{ tables, columns }} />
      {elsewhere.map((other) => (
        <section
          key={other.edition.id}
          className={styles.elsewhere}
          aria-labelledby={`only-${other.edition.id}`}
        >
          <h2 id={`only-${other.edition.id}`}>{t('elsewhere.title', { edition: other.edition.id })}</h2>
          <p>{t('elsewhere.text', { edition: edition.id })}</p>
          <Sections
            of={shownElsewhere(other.edition, other.cells, { columns })}
            prefix={`only-${other.edition.id}`}
            {...{ tables, columns }}
            level="h3"
          />
        </section>
      ))}
    </main>
  );
}

/** Out of this page: the files, and the other parts of the archive. */
function Ways({ address, unit, mayOpen }: { address: CompareAddress } & Pick<Props, 'unit' | 'mayOpen'>) {
  const t = useTranslations('archive');
  return (
    <nav className={styles.ways} aria-label={t('title')} data-screen-only>
      <Link href="/archive">{t('back')}</Link>
      {mayOpen && <Link href={`/archive/units/${unit.code}`}>{t('unitArchive')}</Link>}
      {(['xlsx', 'csv'] as const).map((format) => (
        <a key={format} href={compareFile(address, format)} download>
          {t('export.as', { what: t(`export.${format}`) })} <span>.{format}</span>
        </a>
      ))}
    </nav>
  );
}

type SectionsProps = {
  of: readonly ShownSection[];
  prefix: string;
  tables: ArchiveComparison['tables'];
  columns: boolean;
  level?: 'h2' | 'h3';
};

function Sections({ of, prefix, tables, columns, level: Heading = 'h2' }: SectionsProps) {
  const t = useTranslations('archive');
  return of.map((shown) => {
    const id = `${prefix}-${shown.section.code}`;
    return (
      <section key={shown.section.code} className={styles.section} aria-labelledby={id}>
        <Heading id={id} lang="zh-CN">
          {shown.section.number}、{shown.section.title}
        </Heading>
        {shown.section.kind === 'matrix' && !columns && <p className={styles.totals}>{t('totals')}</p>}
        <YearsTable shown={shown} tables={tables} title={id} />
      </section>
    );
  });
}
