'use client';

import { useTranslations } from 'next-intl';
import { Official } from '@/components/ui/official';
import { printGrouped } from '@/lib/cells/print';
import type { CellSpec } from '@/lib/editions/cells';
import { cellOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import type { Rollup } from '@/lib/queries/views';
import type { Look } from '../address';
import { Findings } from '../findings';
import { madeOf } from '../table/made';
import type { Told } from '../told';
import { unitPath } from '../unit-path';
import { Adjustments } from './adjustments';
import styles from './why.module.css';
import { type ReadCell, WhyCell } from './why-cell';
import { WhyPanel } from './why-panel';
import { WhyUnits } from './why-units';

type Props = {
  spec: CellSpec;
  edition: Edition;
  rollup: Rollup;
  look: Look;
  findings: readonly Told[];
  /** Whose row the cursor stood in. */
  unit: string | null;
  /** Somebody asked for this cell; else it is only the first one, shown where there is room. */
  isChosen: boolean;
  mayAdjust: boolean;
  unopened: ReadonlySet<string>;
  read: ReadCell;
  now: Date;
  onClose: () => void;
  onOpenCell: (code: string) => void;
};

/** Why is it this number: its parts or its units, its adjustments, and what the rules say of it. */
export function Why({
  spec,
  edition,
  rollup,
  look,
  findings,
  unit,
  isChosen,
  mayAdjust,
  unopened,
  read,
  now,
  ...on
}: Props) {
  const t = useTranslations('compile');
  const about = findings.filter((told) => told.cells.includes(spec.code));
  const target = { year: rollup.year.year, area: rollup.area.code, areaName: rollup.area.name };
  return (
    <WhyPanel
      {...{ spec, isChosen }}
      total={rollup.cells[spec.code] ?? null}
      lastYear={rollup.lastYear?.[spec.code] ?? null}
      hasLastYear={rollup.lastYear !== null}
      made={madeOf(edition, spec, rollup.made)}
      units={rollup.counts.units}
      onClose={on.onClose}
    >
      {about.length > 0 && (
        <section className={styles.findings}>
          <h3 className={styles.heading}>{t('findings.title')}</h3>
          <Findings findings={about} />
        </section>
      )}
      {spec.parts && <PartCells {...{ spec, edition, rollup }} onOpenCell={on.onOpenCell} />}
      <WhyCell key={spec.code} code={spec.code} read={read}>
        {(cell) => (
          <>
            <WhyUnits
              {...{ spec, unopened, now }}
              area={rollup.area.name}
              parts={cell.units}
              marked={unit}
              hrefOf={(part) => unitPath(target.year, part, look)}
            />
            <Adjustments {...{ target, edition, cell, mayAdjust, read, now }} />
          </>
        )}
      </WhyCell>
    </WhyPanel>
  );
}

type PartProps = Pick<Props, 'spec' | 'edition' | 'rollup' | 'onOpenCell'>;

/** The cells of the form that a computed cell is the sum of. */
function PartCells({ spec, edition, rollup, onOpenCell }: PartProps) {
  const t = useTranslations('compile');
  const parts = (spec.parts ?? []).flatMap((code) => cellOf(edition, code) ?? []);
  return (
    <section>
      <h3 className={styles.heading}>{t('why.sumOf')}</h3>
      <ul className={styles.cells}>
        {parts.map((part) => (
          <li key={part.code} className={styles.amount}>
            <button type="button" className={styles.link} onClick={() => onOpenCell(part.code)}>
              <Official>{part.label}</Official>
            </button>
            <span>{printGrouped(part.kind, rollup.cells[part.code] ?? null)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
