'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useMemo, useState } from 'react';
import { cellOf, cellsOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import type { Basis, Grid, Rollup, RollupCell } from '@/lib/queries/views';
import { compilePath, type Look } from './address';
import styles from './compile.module.css';
import { CompileFoot } from './compile-foot';
import { Findings } from './findings';
import { GridView } from './grid/grid-view';
import type { OwnReturn } from './submit/own-return';
import { OwnState } from './submit/own-state';
import { OfficialTable } from './table/official-table';
import type { Told } from './told';
import { Why } from './why/why';

type Opened = { code: string; unit: string | null };
type CellQuestion = { year: number; area: string; code: string; basis: Basis };

type Props = {
  look: Look;
  rollup: Rollup;
  /** Only in the grid view. */
  grid: Grid | null;
  findings: readonly Told[];
  own: OwnReturn;
  mayAdjust: boolean;
  /** How many direct children count on this basis with figures of their own. */
  counted: number;
  unopened: ReadonlySet<string>;
  readCell: (of: CellQuestion) => Promise<RollupCell | null>;
  now: Date;
};

/** The table or the grid, and beside it why the chosen number is what it is. */
export function CompileBody({
  look,
  rollup,
  grid,
  findings,
  own,
  mayAdjust,
  counted,
  unopened,
  readCell,
  now,
}: Props) {
  const t = useTranslations('compile');
  const edition = editionById(rollup.edition);
  const [opened, setOpened] = useState<Opened | null>(look.cell ? { code: look.cell, unit: null } : null);
  const [year, area] = [rollup.year.year, rollup.area.code];
  const openCell = useCallback(
    (code: string, unit: string | null = null) => {
      setOpened({ code, unit });
      window.history.replaceState(null, '', compilePath(year, area, { ...look, cell: code }));
    },
    [year, area, look],
  );
  const close = () => {
    setOpened(null);
    window.history.replaceState(null, '', compilePath(year, area, { ...look, cell: null }));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newly read roll-up may have new parts
  const read = useCallback(
    (code: string) => readCell({ year, area, code, basis: look.basis }),
    [readCell, year, area, look.basis, rollup],
  );
  const specs = cellsOf(edition).filter((spec) => !look.section || spec.section.code === look.section);
  const spec = (opened && cellOf(edition, opened.code)) ?? specs[0];
  const marked = useMemo(() => marksOf(findings), [findings]);
  const shownLook = useMemo(() => ({ ...look, cell: spec?.code ?? null }), [look, spec]);
  return (
    <div className={styles.body} data-view={look.view}>
      <div className={styles.main}>
        <div className={styles.told}>
          <OwnState {...{ own, edition, now }} onOpenCell={openCell} />
          {look.view === 'table' && (
            <Findings
              findings={findings}
              actionOf={({ cells: [first] }) =>
                first && (
                  <button type="button" className={styles.link} onClick={() => openCell(first)}>
                    {t('findings.open')}
                  </button>
                )
              }
            />
          )}
        </div>
        {grid ? (
          <div className={styles.grid}>
            <GridView {...{ edition, grid, unopened }} look={shownLook} onOpenCell={openCell} />
          </div>
        ) : (
          <OfficialTable
            {...{ edition, rollup, marked }}
            section={look.section}
            active={spec?.code ?? null}
            onOpenCell={openCell}
          />
        )}
        <CompileFoot {...{ rollup, grid, findings, counted }} look={shownLook} columns={specs.length} />
      </div>
      {spec && (
        <Why
          {...{ spec, edition, rollup, findings, mayAdjust, unopened, read, now }}
          look={shownLook}
          unit={opened?.unit ?? null}
          isChosen={opened !== null}
          onClose={close}
          onOpenCell={openCell}
        />
      )}
    </div>
  );
}

function marksOf(findings: readonly Told[]): Map<string, 'error' | 'warning' | 'hint'> {
  const marks = new Map<string, 'error' | 'warning' | 'hint'>();
  for (const severity of ['hint', 'warning', 'error'] as const) {
    for (const told of findings) {
      if (told.severity === severity)
        for (const code of told.left?.cells ?? told.cells) marks.set(code, severity);
    }
  }
  return marks;
}
