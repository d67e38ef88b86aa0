'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import menu from '@/components/ui/menu-list.module.css';
import type { Basis } from '@/lib/queries/views';
import styles from './compile.module.css';

const formats = ['xlsx', 'csv', 'json'] as const;

/** The official table of an area as a file, on the basis that is on screen, with or without the note on its adjustments. */
export function Downloads({ year, area, basis }: { year: number; area: string; basis: Basis }) {
  const t = useTranslations('compile');
  const [notes, setNotes] = useState(true);
  const query = `basis=${basis}${notes ? '' : '&notes=0'}`;
  return (
    <Disclosure label={t('download.label')} look="button" side="end">
      <ul className={menu.list}>
        {formats.map((format) => (
          <li key={format}>
            <a
              className={menu.item}
              href={`/api/v1/years/${year}/rollup/${area}/table.${format}?${query}`}
              download
            >
              {t(`download.${format}`)} <span className={menu.note}>.{format}</span>
            </a>
          </li>
        ))}
        <li>
          <label className={styles.withNotes}>
            <input
              type="checkbox"
              checked={notes}
              onChange={(event) => setNotes(event.currentTarget.checked)}
            />
            {t('download.notes')}
          </label>
        </li>
      </ul>
    </Disclosure>
  );
}
