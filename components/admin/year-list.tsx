import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import table from '@/components/ui/data-table.module.css';
import { EmptyState } from '@/components/ui/empty-state';
import { TableScroll } from '@/components/ui/table-scroll';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { formats } from '@/lib/i18n/format';
import type { YearSteps } from '@/lib/queries/read-year-steps';
import type { YearSummary } from '@/lib/queries/views';
import styles from './admin.module.css';
import { YearStep } from './year-step';

type Props = { years: readonly YearSummary[]; steps: readonly YearSteps[]; children: ReactNode };

/** The years, their days and what can be done to each; `children` is what can be done beside. */
export function YearList({ years, steps, children }: Props) {
  const t = useTranslations('admin');
  const step = useTranslations('steps.year');
  const status = useTranslations('status');
  const { day } = formats(useLocale());
  return (
    <div>
      <div className={styles.bar}>
        <h2>{t('part.years')}</h2>
        {children}
      </div>
      {years.length === 0 && <EmptyState title={t('years.none')}>{t('years.noneYet')}</EmptyState>}
      {years.length > 0 && (
        <TableScroll label={t('part.years')}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('years.year')}</th>
                <th scope="col">{t('years.state')}</th>
                <th scope="col" className={table.minor}>
                  {t('years.edition')}
                </th>
                <th scope="col" className={table.minor}>
                  {t('years.opens')}
                </th>
                <th scope="col">{t('years.due')}</th>
                <th scope="col" className={table.minor}>
                  {t('years.closes')}
                </th>
                <th scope="col">{t('years.accepted')}</th>
                <th scope="col">
                  <VisuallyHidden>{step('actions')}</VisuallyHidden>
                </th>
              </tr>
            </thead>
            <tbody>
              {years.map(({ year, state, edition, opens, due, closes, counts }) => (
                <tr key={year}>
                  <th scope="row" className={table.name}>
                    {t('years.one', { year: String(year) })}
                  </th>
                  <td>{status(`year.${state}`)}</td>
                  <td className={table.minor}>{edition}</td>
                  <td className={table.minor}>{day(opens)}</td>
                  <td>{day(due)}</td>
                  <td className={table.minor}>{day(closes)}</td>
                  <td>{t('years.acceptedOf', { accepted: counts.accepted, of: counts.units })}</td>
                  <td className={state === 'published' ? undefined : table.action}>
                    {steps
                      .filter((each) => each.year === year)
                      .map((each) => (
                        <YearStep key={year} state={state} steps={each} />
                      ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </div>
  );
}
