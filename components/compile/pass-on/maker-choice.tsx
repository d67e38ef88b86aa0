'use client';

import { useTranslations } from 'next-intl';
import { UnitStatus } from '@/components/status/unit-status';
import { Icon } from '@/components/ui/icon';
import { Official } from '@/components/ui/official';
import { printGrouped } from '@/lib/cells/print';
import type { CellCode, CellKind } from '@/lib/editions/types';
import type { PassOnUnit } from '@/lib/queries/levels-views';
import { shortName } from '../short-name';
import { signKey } from './choice';
import styles from './pass-on.module.css';
import type { ToldMaker } from './pass-on-data';

type SignsProps = { maker: ToldMaker; code: CellCode; saidAt: ReadonlyMap<string, CellCode> };

type Props = SignsProps & {
  unit: PassOnUnit | undefined;
  kind: CellKind;
  area: string;
  isChosen: boolean;
  onToggle: () => void;
};

/** One unit behind a cell, to be chosen; where its return cannot be sent back, its status says why. */
export function MakerChoice({ maker, unit, kind, area, code, saidAt, isChosen, onToggle }: Props) {
  const t = useTranslations('levels');
  if (!unit) return null;
  const isOff = unit.action === null;
  const share = adds(maker) ? maker.share : null;
  return (
    <label className={styles.maker} data-off={isOff || undefined}>
      <input type="checkbox" checked={isChosen} disabled={isOff} onChange={onToggle} />
      <span className={styles.unit}>
        <Official>{shortName(unit.unit.name, area)}</Official>
        {isOff && <UnitStatus kind={unit.kind} status={unit.status} />}
      </span>
      <span className={styles.value}>{printGrouped(kind, maker.value)}</span>
      <span className={styles.share}>{share !== null && t('dialog.share', { share: share.toFixed(1) })}</span>
      <Signs {...{ maker, code, saidAt }} />
    </label>
  );
}

/** A unit that reported zero or nothing adds nothing. */
export function adds({ value }: ToldMaker): boolean {
  return value !== null && value !== 0n;
}

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
