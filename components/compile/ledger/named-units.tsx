'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Official } from '@/components/ui/official';
import { printGrouped } from '@/lib/cells/print';
import type { CellKind } from '@/lib/editions/types';
import type { NamedUnit } from '@/lib/queries/ledger-views';
import { shortName } from '../short-name';
import styles from './ledger.module.css';

const first = 3;

type Props = {
  units: readonly NamedUnit[];
  kind: CellKind;
  area: string;
  /** Nothing is folded. */
  isWhole?: boolean;
};

/** The units that counted the same thing, each with what it reported; many are folded. */
export function NamedUnits({ units, kind, area, isWhole = false }: Props) {
  const t = useTranslations('ledger');
  const [all, setAll] = useState(isWhole);
  const shown = all ? units : units.slice(0, first);
  return (
    <>
      <ul className={styles.units}>
        {shown.map(({ code, name, reported }) => (
          <li key={code} title={name}>
            <Official>{shortName(name, area)}</Official>{' '}
            <span className={styles.reported}>
              {reported === null ? t('notReported') : printGrouped(kind, reported)}
            </span>
          </li>
        ))}
      </ul>
      {shown.length < units.length && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {t('allUnits', { n: units.length })}
        </button>
      )}
    </>
  );
}
