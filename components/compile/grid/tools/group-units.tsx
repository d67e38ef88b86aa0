'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { Official } from '@/components/ui/official';
import type { GridRow } from '@/lib/queries/opened-views';
import { shortName } from '../../short-name';
import { isMeant } from '../find-units';
import styles from './tools.module.css';

type Props = {
  rows: readonly GridRow[];
  area: string;
  units: readonly string[];
  error?: string;
  onChange: (units: readonly string[]) => void;
};

/** Which of the area's units belong to a group; a long list is narrowed by name, code or initials. */
export function GroupUnits({ rows, area, units, error, onChange }: Props) {
  const t = useTranslations('grid');
  const told = useId();
  const [text, setText] = useState('');
  const listed = text.trim() === '' ? rows : rows.filter((row) => isMeant(row.unit, text));
  const codes = listed.map((row) => row.unit.code);
  const toggle = (code: string) =>
    onChange(units.includes(code) ? units.filter((unit) => unit !== code) : [...units, code]);
  return (
    <fieldset className={styles.choices} aria-describedby={error ? told : undefined}>
      <legend>{t('mine.units', { n: units.length })}</legend>
      <div className={styles.row}>
        <input
          type="search"
          className={styles.input}
          aria-label={t('mine.search')}
          placeholder={t('find.placeholder')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <button
          type="button"
          className={styles.step}
          onClick={() => onChange([...new Set([...units, ...codes])])}
        >
          {t('mine.chooseAll')}
        </button>
        <button
          type="button"
          className={styles.step}
          onClick={() => onChange(units.filter((unit) => !codes.includes(unit)))}
        >
          {t('mine.chooseNone')}
        </button>
      </div>
      <div className={styles.list}>
        {listed.map(({ unit }) => (
          <label key={unit.code} className={styles.choice}>
            <input type="checkbox" checked={units.includes(unit.code)} onChange={() => toggle(unit.code)} />
            <Official>{shortName(unit.name, area)}</Official>
          </label>
        ))}
      </div>
      <p id={told} className={styles.wrong}>
        {error && <Icon name="error" />} {error}
      </p>
    </fieldset>
  );
}
