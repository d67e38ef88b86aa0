'use client';

import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { type BarModel, placesOf, yearOf } from './bar-model';
import styles from './places.module.css';

/** The few places of this person, in the bar or in the phone's menu. */
export function Places({ model, inMenu = false }: { model: BarModel; inMenu?: boolean }) {
  const t = useTranslations('shell');
  const pathname = usePathname();
  const year = yearOf(model, pathname, useSearchParams().get('year'));
  return (
    <nav aria-label={t('places')}>
      <ul className={inMenu ? styles.menu : styles.row}>
        {placesOf(model, pathname, year).map((place) => (
          <li key={place.name}>
            <Link
              href={place.href}
              className={styles.place}
              aria-current={place.current ? 'page' : undefined}
            >
              {t(`place.${place.name}`)}
              {place.waiting > 0 && (
                <span className={styles.waiting}>
                  {place.waiting}
                  <VisuallyHidden>{t('waiting')}</VisuallyHidden>
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
