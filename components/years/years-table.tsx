import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { StatusMark } from '@/components/status/status-mark';
import table from '@/components/ui/data-table.module.css';
import { Official } from '@/components/ui/official';
import { formats } from '@/lib/i18n/format';
import type { YearSummary } from '@/lib/queries/views';
import type { ReturnKind, Status, YearState } from '@/lib/workflow/transitions';
import styles from './years-table.module.css';

type OwnReturn = {
  year: number;
  unit: string;
  name: string;
  kind: ReturnKind;
  status: Status;
  opened: boolean;
};

type Props = {
  years: readonly YearSummary[];
  own: readonly OwnReturn[];
  /** How often each year was published. */
  published: ReadonlyMap<number, number>;
};

/** Every year with its state, how far it is, and one's own returns and tables in it. */
export function YearsTable({ years, own, published }: Props) {
  const t = useTranslations('admin');
  const { day } = formats(useLocale());
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('years.year')}</th>
            <th scope="col">{t('years.state')}</th>
            <th scope="col" className={table.minor}>
              {t('years.due')}
            </th>
            <th scope="col">{t('years.accepted')}</th>
            <th scope="col">{t('years.own')}</th>
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, state, due, counts }) => (
            <tr key={year}>
              <th scope="row" className={`${table.name} ${table.short}`}>
                <Link href={`/?year=${year}`}>{t('years.one', { year: String(year) })}</Link>
              </th>
              <td className={table.short}>
                <StateOfYear {...{ year, state }} published={published.get(year) ?? 0} />
              </td>
              <td className={table.minor}>{day(due)}</td>
              <td>{t('years.acceptedOf', { accepted: counts.accepted, of: counts.units })}</td>
              <td>
                <OwnReturns rows={own.filter((row) => row.year === year)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Leads to what is published. */
function StateOfYear({ year, state, published }: { year: number; state: YearState; published: number }) {
  const t = useTranslations('status');
  if (published === 0) return t(`year.${state}`);
  const word = state !== 'published' ? 'correcting' : published > 1 ? 'corrected' : 'published';
  return <Link href={`/years/${year}/publish`}>{t(`publication.${word}`)}</Link>;
}

function OwnReturns({ rows }: { rows: readonly OwnReturn[] }) {
  const t = useTranslations('admin');
  if (rows.length === 0) return t('years.noOwn');
  return (
    <ul className={styles.own}>
      {rows.map(({ year, unit, name, kind, status, opened }) => (
        <li key={unit} className={styles.line}>
          <Link href={`/years/${year}/${kind === 'compiled' ? 'compile' : 'returns'}/${unit}`}>
            <Official>{name}</Official> {kind === 'compiled' && t('years.compiled')}
          </Link>
          <StatusMark status={status} opened={opened} compiled={kind === 'compiled'} />
        </li>
      ))}
    </ul>
  );
}
