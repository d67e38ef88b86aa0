'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Official } from '@/components/ui/official';
import { printGrouped } from '@/lib/cells/print';
import { cellOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import type { PassOnUnit } from '@/lib/queries/levels-views';
import { CellName } from './cell-name';
import { adds, MakerChoice } from './maker-choice';
import styles from './pass-on.module.css';
import type { ToldCell, ToldMaker } from './pass-on-data';

/** The others are one click away. */
const first = 5;

type Props = {
  cell: ToldCell;
  edition: Edition;
  area: string;
  units: readonly PassOnUnit[];
  chosen: readonly string[];
  /** Where what a unit's table says was told first. */
  saidAt: ReadonlyMap<string, CellCode>;
  onToggle: (unit: string) => void;
};

/** Who makes one cell: each unit with its figure, its share and what its own table says of it, to be chosen. */
export function MakersOfCell({ cell, edition, area, units, chosen, saidAt, onToggle }: Props) {
  const t = useTranslations('levels');
  const [all, setAll] = useState(false);
  const spec = cellOf(edition, cell.code);
  const kind = spec?.kind ?? 'count';
  const byCode = new Map(units.map((each) => [each.unit.code, each]));
  const matters = (maker: ToldMaker, at: number) =>
    chosen.includes(maker.unit) || maker.signs.length > 0 || (at < first && adds(maker));
  const shown = all ? cell.makers : cell.makers.filter(matters);
  return (
    <fieldset className={styles.makers}>
      <legend>
        {spec && (
          <span className={styles.number}>
            <Official>{spec.number}</Official>
          </span>
        )}
        <CellName edition={edition} code={cell.code} />
        <span className={styles.sum}>{printGrouped(kind, cell.total)}</span>
      </legend>
      <ul>
        {shown.map((maker) => (
          <li key={maker.unit}>
            <MakerChoice
              {...{ maker, kind, area, saidAt }}
              code={cell.code}
              unit={byCode.get(maker.unit)}
              isChosen={chosen.includes(maker.unit)}
              onToggle={() => onToggle(maker.unit)}
            />
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className={styles.adjusted}>{t('dialog.nobody')}</p>}
      {cell.adjusted !== 0n && (
        <p className={styles.adjusted}>
          {t('dialog.adjusted', { amount: printGrouped(kind, cell.adjusted) })}
        </p>
      )}
      {shown.length < cell.makers.length && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {t('dialog.all', { n: cell.makers.length })}
        </button>
      )}
    </fieldset>
  );
}
