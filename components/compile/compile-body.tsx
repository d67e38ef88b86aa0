'use client';

import { useMemo } from 'react';
import { ShutNotice } from '@/components/steps/shut-notice';
import { cellOf, cellsOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import type { Grid } from '@/lib/queries/opened-views';
import type { Rollup } from '@/lib/queries/views';
import styles from './compile.module.css';
import { CompileFoot } from './compile-foot';
import { FindingsOfTable, marksOf } from './findings-of-table';
import type { OwnGroup } from './grid/grid-tree';
import { GridView } from './grid/grid-view';
import { useGridBelow, useReadingBelow } from './grid/use-grid-below';
import { factsOf } from './known-look';
import { OutliersStrip } from './outliers/outliers-strip';
import { MadeOf } from './stale/made-of';
import type { OwnReturn } from './submit/own-return';
import { OwnState } from './submit/own-state';
import { OfficialTable } from './table/official-table';
import type { Told } from './told';
import { Unread } from './unread';
import { useLook } from './use-look';
import { useOpenedCell } from './use-opened-cell';
import { type Readers, useReads } from './use-reads';
import { Why } from './why/why';

const none: readonly string[] = [];

type Props = Readers & {
  rollup: Rollup;
  /** Only in the grid view: its first page. */
  grid: Grid | null;
  findings: readonly Told[];
  own: OwnReturn;
  mayAdjust: boolean;
  /** How many direct children count on this basis with figures of their own. */
  counted: number;
  /** Codes of the units on the page whose own table breaks a rule. */
  toldUnits: readonly string[];
  /** Named sets of units, the asker's and those that the address names. */
  ownGroups: readonly OwnGroup[];
  now: Date;
};

/** The table or the grid, and beside it why the chosen number is what it is. */
export function CompileBody({
  rollup,
  grid: firstPage,
  findings,
  own,
  mayAdjust,
  counted,
  toldUnits,
  ownGroups,
  now,
  ...readers
}: Props) {
  const edition = editionById(rollup.edition);
  const [year, area] = [rollup.year.year, rollup.area.code];
  const below = useGridBelow(firstPage, toldUnits);
  const { grid } = below;
  const facts = useMemo(() => factsOf(edition, grid, ownGroups), [edition, grid, ownGroups]);
  const looking = useLook(year, area, facts);
  const { look } = looking;
  const { opened, openCell, openWay, close } = useOpenedCell();
  const { read, readBlamed, readMore, readBelow } = useReads(rollup, look.basis, readers);
  const reading = useReadingBelow(below, look.grid, readBelow);
  const { sections } = look;
  const specs = cellsOf(edition).filter(
    (spec) => sections.length === 0 || sections.includes(spec.section.code),
  );
  const spec = (opened && cellOf(edition, opened.code)) ?? specs[0];
  const marked = useMemo(() => marksOf(findings), [findings]);
  const shownLook = useMemo(() => ({ ...look, cell: spec?.code ?? null }), [look, spec]);
  return (
    <div className={styles.body} data-view={look.view}>
      <div className={styles.main}>
        <div className={styles.told}>
          <Unread parts={looking.unread} />
          <MadeOf {...{ own, now }} omissions={rollup.omissions} />
          <OwnState {...{ own, edition, now, readMore }} onOpenCell={openCell} />
          <ShutNotice year={own.yearView} kind="compiled" status={own.status} />
          {look.view === 'table' && (
            <FindingsOfTable
              findings={findings}
              target={{ year, area, areaName: rollup.area.name, look }}
              readBlame={readBlamed}
              onOpenCell={openCell}
            />
          )}
          {look.view === 'table' && (
            <OutliersStrip {...{ year, area, look, now }} areaName={rollup.area.name} />
          )}
        </div>
        {grid ? (
          <div className={styles.grid}>
            <GridView
              {...{ edition, grid, ownGroups, looking, reading }}
              toldUnits={below.toldUnits}
              active={shownLook.cell}
              onOpenCell={openCell}
            />
          </div>
        ) : (
          <OfficialTable
            {...{ edition, rollup, marked }}
            sections={sections}
            active={spec?.code ?? null}
            onOpenCell={openCell}
          />
        )}
        <CompileFoot {...{ rollup, grid, findings, counted }} look={shownLook} />
      </div>
      {spec && (
        <Why
          {...{ spec, edition, rollup, findings, mayAdjust, read, now }}
          look={shownLook}
          unit={opened?.unit ?? null}
          way={opened?.code === spec.code ? opened.way : none}
          isChosen={opened !== null}
          onClose={close}
          onOpenCell={openCell}
          onOpenWay={openWay}
        />
      )}
    </div>
  );
}
