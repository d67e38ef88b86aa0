import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { StatusMark } from '@/components/status/status-mark';
import { ButtonLink } from '@/components/ui/button';
import table from '@/components/ui/data-table.module.css';
import { Official } from '@/components/ui/official';
import { TableScroll } from '@/components/ui/table-scroll';
import { formats } from '@/lib/i18n/format';
import type { ArchivedReturn } from '@/lib/queries/archive-views';
import { comparePath } from './address';
import styles from './archive.module.css';

/** A unit's returns of all years, latest first, with every version that was submitted. At least one. */
export function UnitPage({ returns, now }: { returns: readonly ArchivedReturn[]; now: Date }) {
  const t = useTranslations('archive');
  const unit = returns[0]?.unit;
  const isTop = unit?.parent === null;
  const accepted = returns.filter(({ acceptedVersion }) => acceptedVersion !== null).length;
  return (
    <main id="main" className="page">
      <div className={styles.head}>
        <div>
          <h1>{t.rich('unitHead', { unit: () => <Official>{unit?.name}</Official> })}</h1>
          <p className={styles.standing}>
            {t(isTop ? 'topLead' : 'unitLead', { count: returns.length, accepted })}
          </p>
        </div>
        <ButtonLink href={comparePath({ unit: unit?.code ?? null })}>{t('compare')}</ButtonLink>
      </div>
      <TableScroll label={t('own')}>
        <table className={`${table.table} ${styles.table}`}>
          <thead>
            <tr>
              {(['year', 'state', 'versions', 'open'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {returns.map((each) => (
              <ReturnRow key={each.view.year} each={each} name={unit?.name} now={now} />
            ))}
          </tbody>
        </table>
      </TableScroll>
      <p className={styles.own}>
        <Link href="/archive">{t('back')}</Link>
      </p>
    </main>
  );
}

/** `name`: what the unit is called in its latest year; another one is told. */
function ReturnRow({ each, name, now }: { each: ArchivedReturn; name: string | undefined; now: Date }) {
  const t = useTranslations('archive');
  const { view, unit, kind, status, opened } = each;
  const address = `/years/${view.year}/returns/${unit.code}`;
  return (
    <tr>
      <th scope="row" className={`${table.name} ${table.short}`}>
        {t('ofYear', { year: String(view.year) })}
        <span className={styles.form}>
          {t('form', { edition: view.edition })}
          {unit.name !== name && (
            <>
              {t('separator')}
              <Official>{unit.name}</Official>
            </>
          )}
        </span>
      </th>
      <td className={table.short}>
        <StatusMark status={status} opened={opened} compiled={kind === 'compiled'} />
      </td>
      <td>
        <Versions each={each} now={now} />
      </td>
      <td>
        <span className={styles.ways}>
          <Link href={kind === 'compiled' ? `/years/${view.year}/compile/${unit.code}` : address}>
            {t('openReturn')}
          </Link>
          {opened && <Link href={`${address}/history`}>{t('history')}</Link>}
        </span>
      </td>
    </tr>
  );
}

function Versions({ each, now }: { each: ArchivedReturn; now: Date }) {
  const t = useTranslations('archive');
  const { at: saidAt } = formats(useLocale());
  const { view, unit, versions } = each;
  if (versions.length === 0) return <span className={styles.later}>{t('noVersions')}</span>;
  return (
    <ul className={styles.lines}>
      {versions.map(({ number, at, by, late }) => (
        <li key={number}>
          <Link href={`/years/${view.year}/returns/${unit.code}/versions/${number}`}>
            {t('version', { number })}
          </Link>{' '}
          {t('versionSaid', { day: saidAt(at, now), by })}
          <Standing each={each} number={number} late={late} />
        </li>
      ))}
    </ul>
  );
}

/** Whether it is the accepted one, as which publication it went out, and that it was late. */
function Standing({ each, number, late }: { each: ArchivedReturn; number: number; late: boolean }) {
  const t = useTranslations('archive');
  const numbers = each.publications
    .filter(({ version }) => version === number)
    .map((one) => t('publishedAs', { number: one.number }))
    .join(t('separator'));
  const said = [
    ...(each.acceptedVersion === number ? [t('acceptedVersion')] : []),
    ...(numbers === '' ? [] : [t('publishedVersion', { numbers })]),
    ...(late && number === 1 ? [t('late')] : []),
  ];
  return said.length > 0 && <b className={styles.said}>{said.join(t('separator'))}</b>;
}
