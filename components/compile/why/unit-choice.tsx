'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Icon } from '@/components/ui/icon';
import { Official } from '@/components/ui/official';
import { printGrouped } from '@/lib/cells/print';
import { cellOf } from '@/lib/editions/cells';
import type { CellKind, Edition } from '@/lib/editions/types';
import type { RollupCell } from '@/lib/queries/opened-views';
import { mostTwice } from '@/lib/rollup/overlap';
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
      <Chosen
        values={parts.filter(({ unit }) => units.includes(unit.code)).map(({ value }) => value)}
        kind={kind}
      />
      <p id={id} className={styles.error}>
        {error && <Icon name="error" />} {error}
      </p>
    </fieldset>
  );
}

/** What the chosen units reported together, and how much of that they can have counted twice. */
function Chosen({ values, kind }: { values: readonly (bigint | null)[]; kind: CellKind }) {
  const t = useTranslations('ledger');
  const known = values.filter((value) => value !== null);
  const reported = known.reduce((sum, value) => sum + value, 0n);
  return (
    <p className={styles.chosen} aria-live="polite">
      {values.length > 0 &&
        (known.length < values.length
          ? t('hint.unknown')
          : t('hint.chosen', {
              n: values.length,
              reported: printGrouped(kind, reported),
              most: printGrouped(kind, mostTwice(known)),
            }))}
    </p>
  );
}
