'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { CellSpec } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import type { Rollup } from '@/lib/queries/views';
import type { Look } from '../address';
import { Findings } from '../findings';
import { madeOf } from '../table/made';
import type { Told } from '../told';
import { Adjustments } from './adjustments';
import { PartCells } from './part-cells';
import type { ReadWay } from './told-way';
import styles from './why.module.css';
import { WhyCell } from './why-cell';
import { WhyLevel } from './why-level';
import { WhyPanel } from './why-panel';

type Props = {
  spec: CellSpec;
  edition: Edition;
  rollup: Rollup;
  look: Look;
  findings: readonly Told[];
  /** Whose row the cursor stood in. */
  unit: string | null;
  /** The units opened below the total. */
  way: readonly string[];
  /** Somebody asked for this cell; else it is only the first one, shown where there is room. */
  isChosen: boolean;
  mayAdjust: boolean;
  read: ReadWay;
  now: Date;
  onClose: () => void;
  onOpenCell: (code: string) => void;
  onOpenWay: (code: string, way: readonly string[]) => void;
};

/** Why is it this number: its parts or its units, opened level by level, its adjustments, and what the rules say of it. */
export function Why({
  spec,
  edition,
  rollup,
  findings,
  unit,
  way,
  isChosen,
  mayAdjust,
  read,
  ...shown
}: Props) {
  const t = useTranslations('compile');
  const path = way.join('/');
  const readOpened = useCallback(
    (code: string) => read(code, path === '' ? [] : path.split('/')),
    [read, path],
  );
  const readTop = useCallback(async (code: string) => (await read(code, []))?.cell ?? null, [read]);
  const about = way.length === 0 ? findings.filter((told) => told.cells.includes(spec.code)) : [];
  const target = { year: rollup.year.year, area: rollup.area.code, areaName: rollup.area.name };
  const open = (way: readonly string[]) => shown.onOpenWay(spec.code, way);
  return (
    <WhyPanel
      {...{ spec, rollup, isChosen }}
      made={madeOf(edition, spec, rollup.made)}
      isDeep={way.length > 0}
      onClose={shown.onClose}
    >
      {about.length > 0 && (
        <section className={styles.findings}>
          <h3 className={styles.heading}>{t('findings.title')}</h3>
          <Findings findings={about} />
        </section>
      )}
      {spec.parts && way.length === 0 && (
        <PartCells
          edition={edition}
          parts={spec.parts.map((code) => ({ code, value: rollup.cells[code] ?? null }))}
          onOpen={shown.onOpenCell}
        />
      )}
      <WhyCell key={spec.code} code={spec.code} read={readOpened}>
        {(opened) => (
          <>
            <WhyLevel
              {...{ spec, edition, opened, unit }}
              {...shown}
              top={{ area: rollup.area, total: rollup.cells[spec.code] ?? null }}
              year={target.year}
              onOpen={open}
              onOpenPart={(code) => shown.onOpenWay(code, way)}
            />
            {opened.cell.way.length === 0 && (
              <Adjustments
                {...{ target, edition, mayAdjust }}
                cell={opened.cell}
                read={readTop}
                now={shown.now}
              />
            )}
          </>
        )}
      </WhyCell>
    </WhyPanel>
  );
}
