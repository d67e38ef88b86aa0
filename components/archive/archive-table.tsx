import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import table from '@/components/ui/data-table.module.css';
import { Official } from '@/components/ui/official';
import { TableScroll } from '@/components/ui/table-scroll';
import { printGrouped } from '@/lib/cells/print';
import { formats } from '@/lib/i18n/format';
import type { ArchiveYear, KeyFigure } from '@/lib/queries/archive-views';
import { comparePath } from './address';
import styles from './archive.module.css';
import { PublicationMark } from './publication-mark';

const columns = ['year', 'state', 'units', 'figures', 'open'] as const;

/** On a phone both are left to the year's own table. */
const heads: Partial<Record<(typeof columns)[number], string>> = {
  units: `${table.number} ${table.minor}`,
  figures: table.minor,
};

/** Every year a row, latest first. */
export function ArchiveTable({ years, now }: { years: readonly ArchiveYear[]; now: Date }) {
  const t = useTranslations('archive');
  return (
    <TableScroll label={t('title')}>
      <table className={`${table.table} ${styles.table}`}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={heads[column]}>
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((each) => (
            <YearRow key={each.view.year} each={each} now={now} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function YearRow({ each, now }: { each: ArchiveYear; now: Date }) {
  const t = useTranslations('archive');
  const { view, publications, figures } = each;
  return (
    <tr>
      <th scope="row" className={`${table.name} ${table.short}`}>
        <Link href={`/?year=${view.year}`}>{t('ofYear', { year: String(view.year) })}</Link>
        <span className={styles.form}>{t('form', { edition: view.edition })}</span>
      </th>
      <td>
        <PublicationMark times={publications.length} />
        <Publications publications={publications} now={now} />
        <YearState state={view.state} published={publications.length > 0} />
      </td>
      <td className={heads.units}>{t('units', { count: each.units })}</td>
      <td className={heads.figures}>
        <Figures figures={figures} />
      </td>
      <td>
        <Ways each={each} />
      </td>
    </tr>
  );
}

/** How far the collection is, beside what was published of it. */
function YearState({ state, published }: { state: ArchiveYear['view']['state']; published: boolean }) {
  const status = useTranslations('status');
  if (state === 'published') return null;
  const word = published ? 'publication.correcting' : (`year.${state}` as const);
  return <span className={styles.form}>{status(word)}</span>;
}

function Publications({ publications, now }: Pick<ArchiveYear, 'publications'> & { now: Date }) {
  const t = useTranslations('archive');
  const { at: saidAt } = formats(useLocale());
  if (publications.length === 0) return null;
  return (
    <ul className={styles.published}>
      {publications.map(({ number, at, by }) => (
        <li key={number}>{t('publication', { number, day: saidAt(at, now), by })}</li>
      ))}
    </ul>
  );
}

function Figures({ figures }: { figures: readonly KeyFigure[] }) {
  const t = useTranslations('archive');
  if (figures.length === 0) return <span className={styles.later}>{t('noFigures')}</span>;
  return (
    <dl className={styles.figures}>
      {figures.map(({ code, label, unit, kind, value }) => (
        <div key={code}>
          <dt lang="zh-CN">{label}</dt>
          <dd>
            {value === null ? t('blank') : printGrouped(kind, value)} <Official>{unit}</Official>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** To the year's table, its publication with the files, and where it is compiled. */
function Ways({ each: { view, area, publications, figures, mayCompile } }: { each: ArchiveYear }) {
  const t = useTranslations('archive');
  const { year } = view;
  if (!area) return null;
  return (
    <span className={styles.ways}>
      {figures.length > 0 && <Link href={comparePath({ unit: area.code, years: [year] })}>{t('table')}</Link>}
      {publications.length > 0 && <Link href={`/years/${year}/publish`}>{t('files')}</Link>}
      {mayCompile && <Link href={`/years/${year}/compile/${area.code}`}>{t('compile')}</Link>}
    </span>
  );
}
