'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { UnitStatus } from '@/components/status/unit-status';
import { Icon } from '@/components/ui/icon';
import { Official } from '@/components/ui/official';
import { printGrouped } from '@/lib/cells/print';
import { cellOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import type { PassOnUnit } from '@/lib/queries/levels-views';
import { shortName } from '../short-name';
import { CellName } from './cell-name';
import { signKey } from './choice';
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
        {shown.map((maker) => {
          const unit = byCode.get(maker.unit);
          return (
            unit && (
              <li key={maker.unit}>
                <label className={styles.maker} data-off={unit.action === null || undefined}>
                  <input
                    type="checkbox"
                    checked={chosen.includes(maker.unit)}
                    disabled={unit.action === null}
                    onChange={() => onToggle(maker.unit)}
                  />
                  <span className={styles.unit}>
                    <Official>{shortName(unit.unit.name, area)}</Official>
                    {unit.action === null && <UnitStatus kind={unit.kind} status={unit.status} />}
                  </span>
                  <span className={styles.value}>{printGrouped(kind, maker.value)}</span>
                  <span className={styles.share}>
                    {maker.share === null || !adds(maker)
                      ? ''
                      : t('dialog.share', { share: maker.share.toFixed(1) })}
                  </span>
                  <Signs {...{ maker, saidAt }} code={cell.code} />
                </label>
              </li>
            )
          );
        })}
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

/** A unit that reported zero or nothing adds nothing. */
function adds({ value }: ToldMaker): boolean {
  return value !== null && value !== 0n;
}

type SignsProps = { maker: ToldMaker; code: CellCode; saidAt: ReadonlyMap<string, CellCode> };

/** What the unit's own table breaks about the cell, and how the unit explained it; where that was told already, only that it is so. */
function Signs({ maker: { unit, signs }, code, saidAt }: SignsProps) {
  const t = useTranslations('levels');
  return signs.map(({ told, explanation }) => (
    <span key={`${told.rule} ${told.column}`} className={styles.sign}>
      <Icon name={explanation === null ? 'warning' : 'explained'} />
      {saidAt.get(signKey(unit, told.rule)) === code ? (
        <span>
          {told.message}
          {explanation !== null && (
            <span className={styles.explanation}>{t('dialog.explained', { text: explanation })}</span>
          )}
        </span>
      ) : (
        <span>{t(explanation === null ? 'dialog.findingAbove' : 'dialog.explainedAbove')}</span>
      )}
    </span>
  ));
}
