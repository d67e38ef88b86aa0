'use client';

import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import menu from '@/components/ui/menu-list.module.css';
import { Official } from '@/components/ui/official';
import { type BarModel, inYear, yearOf } from './bar-model';
import styles from './top-bar.module.css';

/** Whose tables these are and of which year; another year opens the same page there. */
export function YearSwitch({ model, areaName }: { model: BarModel; areaName: string }) {
  const t = useTranslations('shell');
  const pathname = usePathname();
  const year = yearOf(model, pathname, useSearchParams().get('year'));
  const area = (
    <span className={styles.area} title={areaName}>
      <Official>{areaName}</Official>
    </span>
  );
  if (year === null) return area;
  const label = (
    <span>
      {area} <span className={styles.year}>{t('year', { year: String(year) })}</span>
    </span>
  );
  return (
    <Disclosure label={label}>
      <ul className={menu.list}>
        {model.years.map((one) => (
          <li key={one}>
            <Link
              className={menu.item}
              href={inYear(pathname, one)}
              aria-current={one === year ? 'true' : undefined}
            >
              {t('year', { year: String(one) })}
            </Link>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
