import {
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  createExpandedRowModel,
  type ExpandedState,
  rowExpandingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import type { CellSpec } from '@/lib/editions/cells';
import type { GridNode } from './grid-tree';

const features = tableFeatures({
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowExpandingFeature,
  expandedRowModel: createExpandedRowModel(),
});
const helper = createColumnHelper<typeof features, GridNode>();

/** Widths in px. The status column is left out where there is no room for it. */
export const widths = { unit: 208, unitNarrow: 132, status: 92, cell: 104 };

function columnsOf(specs: readonly CellSpec[], narrow: boolean) {
  const cells = specs.map((spec, at) =>
    helper.accessor((node) => node.values[at] ?? null, { id: spec.code, size: widths.cell }),
  );
  const unit = helper.display({ id: 'unit', size: narrow ? widths.unitNarrow : widths.unit });
  const status = helper.display({ id: 'status', size: widths.status });
  return helper.columns([unit, status, ...cells]);
}

/** Groups start open, areas among the units closed. */
const openGroups: ExpandedState = {
  departments: true,
  provinces: true,
  cities: true,
  counties: true,
  townships: true,
};

export type GridShape = {
  nodes: GridNode[];
  specs: readonly CellSpec[];
  /** The section whose columns are shown; null shows all. */
  section: string | null;
  narrow: boolean;
};

/** The table model behind the grid: which rows are open, which columns are shown and which are pinned. */
export function useGridTable({ nodes, specs, section, narrow }: GridShape) {
  const [expanded, setExpanded] = useState(openGroups);
  const columns = useMemo(() => columnsOf(specs, narrow), [specs, narrow]);
  const columnVisibility = useMemo(
    () => ({
      ...Object.fromEntries(
        specs.map((spec) => [spec.code, section === null || spec.section.code === section]),
      ),
      status: !narrow,
    }),
    [specs, section, narrow],
  );
  return useTable({
    features,
    columns,
    data: nodes,
    getRowId: (node) => node.id,
    getSubRows: (node) => node.children,
    state: { expanded, columnVisibility, columnPinning: pinned },
    onExpandedChange: setExpanded,
    autoResetExpanded: false,
  });
}

const pinned = { start: ['unit', 'status'], end: [] };
export type GridTable = ReturnType<typeof useGridTable>;
