'use client';

import { useMediaQuery } from '@mantine/hooks';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useCallback, useMemo, useRef } from 'react';
import { cellsOf } from '@/lib/editions/cells';
import type { Looking } from '../use-look';
import { headRow, totalRow, unitColumn } from './block-address';
import { pinnedRows } from './cursor';
import { sizesOf } from './frame';
import { UnitGrid } from './grid';
import styles from './grid.module.css';
import { sortedAfter } from './grid-look';
import { toggled } from './lines';
import { SelectionLine } from './selection-line';
import { GridTools } from './tools/grid-tools';
import { type Around, useArranged } from './use-arranged';
import { useCopy } from './use-copy';
import type { Reading } from './use-grid-below';
import { useHeadOf } from './use-heads';
import { type Line, useLines } from './use-lines';
import { useSelection } from './use-selection';

type Props = Around & {
  looking: Looking;
  reading: Reading;
  /** The cell that the side panel explains. */
  active: string | null;
  onOpenCell: (code: string, unit: string | null) => void;
};

/** The area's units × the form's cells, with what is asked of them above, and what is selected of them below. */
export function GridView({ looking, reading, active, onOpenCell, ...parts }: Props) {
  const around = useAround(parts);
  const t = useTranslations('compile');
  const router = useRouter();
  const narrow = useMediaQuery('(max-width: 720px)') ?? false;
  const scroller = useRef<HTMLDivElement>(null);
  const { look, turnGrid } = looking;
  const sizes = useMemo(() => sizesOf({ narrow, compact: look.grid.compact }), [narrow, look.grid.compact]);
  const { columns, all, nodes } = useArranged(around, look.grid, look.sections);
  const lines = useLines(nodes, around.grid.closed, look.grid, useHeadOf(around, look));
  const total = useTotal(around, narrow);
  const reach = { rows: lines.length + pinnedRows, columns: columns.length + 1 };
  const ids = useMemo(
    () => ({
      rows: [headRow, totalRow, ...lines.map(({ id }) => id)],
      columns: [unitColumn, ...columns.map(({ spec }) => spec.code)],
    }),
    [lines, columns],
  );
  const { selection, block, setSelection, placed } = useSelection(ids, looking);
  const sheet = useMemo(
    () => ({ unitLabel: t('grid.unit'), columns, total, lines }),
    [t, columns, total, lines],
  );
  const { copied, onCopy, copy } = useCopy(sheet, block, scroller);
  const onToggle = useCallback(
    ({ node }: Line) => turnGrid(toggled(node, look.grid), 'replace'),
    [turnGrid, look.grid],
  );
  return (
    <div className={styles.view}>
      <GridTools {...{ looking, reading, all, nodes, around }} />
      <UnitGrid
        label={t('grid.label', { area: around.grid.area.name })}
        isReading={reading.progress !== null}
        {...{
          scroller,
          columns,
          sizes,
          lines,
          total,
          active,
          selection,
          placed,
          reach,
          onCopy,
          onOpenCell,
          onToggle,
        }}
        codes={columns.map(({ spec }) => spec.code)}
        sort={look.grid.sort}
        found={look.grid.unit}
        onSelect={setSelection}
        onSort={(by) => turnGrid({ sort: sortedAfter(look.grid.sort, by) })}
        onOpenUnit={(href) => router.push(href)}
      />
      <SelectionLine {...{ sheet, block, copied }} onCopy={copy} />
    </div>
  );
}

/** The same object while its parts are, so that what stands around the grid is not drawn again for every selected cell. */
function useAround({ edition, grid, toldUnits, ownGroups }: Around): Around {
  return useMemo(() => ({ edition, grid, toldUnits, ownGroups }), [edition, grid, toldUnits, ownGroups]);
}

function useTotal({ edition, grid }: Around, narrow: boolean) {
  const t = useTranslations('compile');
  return useMemo(() => {
    const title = t('grid.total', { area: grid.area.name });
    const units = grid.rows.filter((row) => row.depth === 1).length;
    const head = {
      name: narrow ? t('grid.totalShort') : title,
      title,
      level: 1,
      expanded: null,
      href: null,
      status: t('grid.units', { units }),
    };
    return { values: cellsOf(edition).map((spec) => grid.cells[spec.code] ?? null), head };
  }, [edition, grid, narrow, t]);
}
