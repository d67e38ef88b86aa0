'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Icon } from '@/components/ui/icon';
import { Official } from '@/components/ui/official';
import { printGrouped } from '@/lib/cells/print';
import { cellOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import type { RollupCell } from '@/lib/queries/views';
import { shortName } from '../short-name';
import styles from './unit-choice.module.css';

type Props = {
  cell: RollupCell;
  edition: Edition;
  area: string;
  units: readonly string[];
  error?: string;
  onChange: (units: readonly string[]) => void;
};

/** The units that an adjustment concerns; those with a figure in the cell come first. */
export function UnitChoice({ cell, edition, area, units, error, onChange }: Props) {
  const t = useTranslations('compile');
  const id = useId();
  const kind = cellOf(edition, cell.code)?.kind ?? 'count';
  const hasFigure = (value: bigint | null) => value !== null && value !== 0n;
  const parts = [
    ...cell.units.filter(({ value }) => hasFigure(value)),
    ...cell.units.filter(({ value }) => !hasFigure(value)),
  ];
  const toggle = (code: string) =>
    onChange(units.includes(code) ? units.filter((unit) => unit !== code) : [...units, code]);
  return (
    <fieldset className={styles.choice} aria-describedby={error ? id : undefined}>
      <legend>{t('adjustments.units', { n: units.length })}</legend>
      <div className={styles.list}>
        {parts.map(({ unit, value }) => (
          <label key={unit.code} className={styles.unit}>
            <input type="checkbox" checked={units.includes(unit.code)} onChange={() => toggle(unit.code)} />
            <Official>{shortName(unit.name, area)}</Official>
            <span className={styles.value}>{printGrouped(kind, value)}</span>
          </label>
        ))}
      </div>
      <p id={id} className={styles.error}>
        {error && <Icon name="error" />} {error}
      </p>
    </fieldset>
  );
}
