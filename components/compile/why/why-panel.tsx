'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Official } from '@/components/ui/official';
import { printPercent } from '@/lib/cells/percent-change';
import { changeOf, printChange, printGrouped } from '@/lib/cells/print';
import type { CellSpec } from '@/lib/editions/cells';
import type { Rollup } from '@/lib/queries/views';
import type { Coverage } from '@/lib/rollup/coverage';
import { shortName } from '../short-name';
import { UnlikeYears } from '../unlike-years';
import { SpreadFacts } from './spread-facts';
import styles from './why.module.css';

type Props = {
  spec: CellSpec;
  rollup: Rollup;
  coverage: Coverage | null;
  /** How many units contribute, those of areas below that are counted by their own units among them. */
  made: number;
  isChosen: boolean;
  /** A unit below is opened: what concerns all units makes room. */
  isDeep: boolean;
  onClose: () => void;
  children: ReactNode;
};

/** "About this number": what it is, how it changed, how the units stand in it, and then what makes it. */
export function WhyPanel({ spec, rollup, coverage, made, isChosen, isDeep, onClose, children }: Props) {
  const t = useTranslations('compile');
  const total = rollup.cells[spec.code] ?? null;
  const spread = rollup.spread[spec.code];
  const names = new Map(rollup.children.map(({ code, name }) => [code, name]));
  const nameOf = (unit: string) => shortName(names.get(unit) ?? unit, rollup.area.name);
  return (
    <aside className={styles.panel} aria-label={t('why.label')} data-chosen={isChosen || undefined}>
      <div className={styles.top}>
        <p className={styles.number}>
          <Official>{spec.number}</Official>
        </p>
        <span className={styles.close}>
          <Button look="quiet" size="small" onClick={onClose} aria-label={t('why.close')}>
            <Icon name="close" />
          </Button>
        </span>
      </div>
      <div aria-live="polite">
        <h2 className={styles.name}>
          <Official>{spec.label}</Official>
        </h2>
        <p className={styles.total} data-blank={total === null || undefined}>
          {total === null ? t('why.blank') : printGrouped(spec.kind, total)}{' '}
          {total !== null && <Official>{spec.unit}</Official>}
        </p>
      </div>
      <p className={styles.sub}>
        <Change {...{ spec, rollup, total }} />
        {spread && made > spread.of && t('why.madeBelow', { made, units: spread.of })}
      </p>
      {isCompared(rollup, spec) && <UnlikeYears coverage={coverage} />}
      {spread && !isDeep && <SpreadFacts kind={spec.kind} {...{ spread, nameOf }} />}
      {children}
    </aside>
  );
}

/** Both years have a figure, so that a change is told. */
function isCompared({ cells, lastYear }: Rollup, { code }: CellSpec): boolean {
  return changeOf(cells[code] ?? null, lastYear?.[code] ?? null) !== null;
}

function Change({ spec, rollup, total }: Pick<Props, 'spec' | 'rollup'> & { total: bigint | null }) {
  const t = useTranslations('compile');
  const lastYear = rollup.lastYear?.[spec.code] ?? null;
  const change = changeOf(total, lastYear);
  if (change === null || lastYear === null) return t(rollup.lastYear ? 'why.notCompared' : 'why.noLastYear');
  if (change === 0n) return t('why.same');
  const percent = printPercent(change, lastYear);
  return t('why.changed', { change: printChange(spec.kind, total, lastYear), percent: percent ?? 'none' });
}
