import { useMemo } from 'react';
import { cellsOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import type { Grid } from '@/lib/queries/opened-views';
import { statusOf } from '../left-out';
import { adjustedValues } from './adjusted-values';
import { arranged } from './arrange';
import type { GridColumn } from './frame';
import type { GridLook, Standing } from './grid-look';
import { type GridNode, gridTree, type OwnGroup, type UnitNode } from './grid-tree';
import { comparisonOf, isEmpty, matcher } from './match';

export type Around = {
  edition: Edition;
  grid: Grid;
  /** Codes of the units whose own table breaks a rule. */
  toldUnits: ReadonlySet<string>;
  ownGroups: readonly OwnGroup[];
};

export type Arranged = {
  columns: readonly GridColumn[];
  /** Before filters, in official order. */
  all: readonly GridNode[];
  /** As they are asked for. */
  nodes: readonly GridNode[];
};

/** The rows and columns of the grid, grouped, sorted and filtered as the look asks. */
export function useArranged(around: Around, look: GridLook, sections: readonly string[]): Arranged {
  const { edition, grid, toldUnits, ownGroups } = around;
  const all = useMemo(() => treeOf(edition, grid, look, ownGroups), [edition, grid, look, ownGroups]);
  const columns = useMemo(
    () => columnsOf(edition, grid, { sections, hideEmpty: look.hideColumns && grid.closed.length === 0 }),
    [edition, grid, sections, look.hideColumns],
  );
  const nodes = useMemo(() => {
    const specs = cellsOf(edition);
    const standingOf = ({ row }: UnitNode): Standing => statusOf(row);
    const comparisons = look.where.flatMap((condition) => comparisonOf(condition, specs) ?? []);
    const shown = columns.map(({ at }) => at);
    return arranged(all, {
      sort: look.sort,
      placeOf: (code) => {
        const at = specs.findIndex((spec) => spec.code === code);
        return at < 0 ? undefined : at;
      },
      standingOf,
      matches: matcher({ ...look, comparisons, shown, standingOf, toldUnits }),
      only: look.only,
    });
  }, [all, columns, edition, look, toldUnits]);
  return { columns, all, nodes };
}

function treeOf(edition: Edition, grid: Grid, look: GridLook, own: readonly OwnGroup[]): GridNode[] {
  const specs = cellsOf(edition);
  const groups = look.groups.flatMap((id) => own.find((group) => group.id === id) ?? []);
  const grouped = look.by === 'own' ? { by: look.by, groups } : { by: look.by };
  const adjusted = adjustedValues(edition, specs, grid.adjustments);
  const nodes: GridNode[] = gridTree(grid.rows, specs.length, grouped);
  return adjusted
    ? [...nodes, { kind: 'adjustments', id: 'adjustments', values: adjusted, children: [] }]
    : nodes;
}

type Choice = { sections: readonly string[]; hideEmpty: boolean };

/** A column is empty where no unit, no area below, no adjustment and no total says anything but 0: that is known once every unit is read. */
function columnsOf(edition: Edition, grid: Grid, { sections, hideEmpty }: Choice): GridColumn[] {
  const adjusted = new Set(grid.adjustments.map(({ cell }) => cell));
  return cellsOf(edition)
    .map((spec, at) => ({ spec, at }))
    .filter(({ spec }) => sections.length === 0 || sections.includes(spec.section.code))
    .filter(
      ({ spec, at }) =>
        !hideEmpty ||
        adjusted.has(spec.code) ||
        !isEmpty([grid.cells[spec.code] ?? null, ...grid.rows.map((row) => row.values[at] ?? null)]),
    );
}
