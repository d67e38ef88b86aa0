'use client';

import { useMediaQuery } from '@mantine/hooks';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useCallback, useMemo, useState } from 'react';
import { UnitStatus } from '@/components/status/unit-status';
import { cellsOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import type { Grid } from '@/lib/queries/views';
import { compilePath, type Look } from '../address';
import { shortName } from '../short-name';
import { adjustedValues } from './adjusted-values';
import type { Cursor } from './cursor';
import { UnitGrid } from './grid';
import { useGridTable } from './grid-table';
import { type GridNode, gridTree } from './grid-tree';
import type { Head } from './line-head';

type Props = {
  edition: Edition;
  grid: Grid;
  look: Look;
  /** Codes of the units that have never opened their return. */
  unopened: ReadonlySet<string>;
  onOpenCell: (code: string, unit: string | null) => void;
};

/** The area's units × the form's cells. */
export function GridView({ edition, grid, look, unopened, onOpenCell }: Props) {
  const t = useTranslations('compile');
  const router = useRouter();
  const narrow = useMediaQuery('(max-width: 720px)') ?? false;
  const specs = cellsOf(edition);
  const nodes = useMemo(() => nodesOf(edition, grid), [edition, grid]);
  const table = useGridTable({ nodes, specs, section: look.section, narrow });
  const [cursor, setCursor] = useState<Cursor>({ row: 0, column: 1 });
  const headOf = useHeadOf(grid, look, unopened);
  const direct = grid.rows.filter((row) => row.depth === 1).length;
  const total = useMemo(
    () => ({
      values: specs.map((spec) => grid.cells[spec.code] ?? null),
      head: {
        name: narrow ? t('grid.totalShort') : t('grid.total', { area: grid.area.name }),
        title: t('grid.total', { area: grid.area.name }),
        level: 1,
        expanded: null,
        href: null,
        status: t('grid.units', { units: direct }),
      },
    }),
    [specs, grid, narrow, direct, t],
  );
  return (
    <UnitGrid
      label={t('grid.label', { area: grid.area.name })}
      {...{ table, specs, total, headOf, cursor, onOpenCell, active: look.cell }}
      onCursor={setCursor}
      onOpenUnit={(href) => router.push(href)}
    />
  );
}

function nodesOf(edition: Edition, grid: Grid): GridNode[] {
  const specs = cellsOf(edition);
  const adjusted = adjustedValues(edition, specs, grid.adjustments);
  const groups: GridNode[] = gridTree(grid.rows, specs.length);
  return adjusted
    ? [...groups, { kind: 'adjustments', id: 'adjustments', values: adjusted, children: [] }]
    : groups;
}

function useHeadOf(grid: Grid, look: Look, unopened: ReadonlySet<string>) {
  const t = useTranslations('compile');
  const { year, area } = grid;
  const { basis, section } = look;
  return useCallback(
    (node: GridNode, level: number, expanded: boolean | null): Head => {
      const shared = { level, expanded, href: null };
      if (node.kind === 'group') {
        const name = t(`group.${node.group}`);
        return {
          ...shared,
          name,
          title: name,
          status: t('grid.accepted', { n: node.accepted, of: node.of }),
        };
      }
      if (node.kind === 'adjustments') {
        return { ...shared, name: t('adjustments.title'), title: t('adjustments.title'), status: null };
      }
      const { unit, kind, status } = node.row;
      const below = compilePath(year.year, unit.code, { view: 'grid', basis, section });
      return {
        ...shared,
        name: shortName(unit.name, area.name),
        title: unit.name,
        href: kind === 'compiled' ? below : `/years/${year.year}/review/${unit.code}`,
        status: <UnitStatus kind={kind} status={unopened.has(unit.code) ? 'unopened' : status} />,
      };
    },
    [t, year, area, basis, section, unopened],
  );
}
