'use client';

import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import menu from '@/components/ui/menu-list.module.css';
import type { Ledger } from '@/lib/queries/ledger-views';
import styles from './ledger.module.css';
import type { Shown } from './listed';

type Props = { ledger: Ledger; shown: Shown; onChange: (shown: Shown) => void };

/** Which rows are listed, and the whole ledger as a file. */
export function LedgerFilter({ ledger, shown, onChange }: Props) {
  const t = useTranslations('ledger');
  const { counts, year, area, basis } = ledger;
  const choices = [
    { open: false, label: t('filter.all', { n: counts.standing }) },
    { open: true, label: t('filter.open', { n: counts.open }) },
  ];
  return (
    <div className={styles.filter}>
      <fieldset className={styles.choices}>
        <legend>{t('filter.label')}</legend>
        {choices.map(({ open, label }) => (
          <label key={label}>
            <input
              type="radio"
              name="ledger-open"
              checked={shown.open === open}
              onChange={() => onChange({ ...shown, open })}
            />
            {label}
          </label>
        ))}
      </fieldset>
      {counts.removed > 0 && (
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={shown.removed}
            onChange={(event) => onChange({ ...shown, removed: event.currentTarget.checked })}
          />
          {t('filter.removed', { n: counts.removed })}
        </label>
      )}
      <span className={styles.export}>
        <Disclosure label={t('export.label')} look="button" side="end">
          <ul className={menu.list}>
            {(['xlsx', 'csv'] as const).map((format) => (
              <li key={format}>
                <a
                  className={menu.item}
                  href={`/api/v1/years/${year.year}/rollup/${area.code}/ledger.${format}?basis=${basis}`}
                  download
                >
                  {t(`export.${format}`)} <span className={menu.note}>.{format}</span>
                </a>
              </li>
            ))}
          </ul>
        </Disclosure>
      </span>
    </div>
  );
}
