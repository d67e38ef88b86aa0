'use client';

import { useTranslations } from 'next-intl';
import { memo } from 'react';
import type { Looking } from '../../use-look';
import { countUnits } from '../arrange';
import type { GridNode } from '../grid-tree';
import type { Around } from '../use-arranged';
import type { Reading } from '../use-grid-below';
import { FilterLine } from './filter-line';
import { FilterTool } from './filter-tool';
import { FindUnit } from './find-unit';
import { GroupTool } from './group-tool';
import { ReadingNote } from './reading-note';
import { SortTool } from './sort-tool';
import styles from './tools.module.css';
import { ViewTool } from './view-tool';

export type ToolProps = {
  looking: Looking;
  reading: Reading;
  around: Around;
  /** Every row before filters. */
  all: readonly GridNode[];
  /** The rows that are left, in their order. */
  nodes: readonly GridNode[];
};

/** What can be asked of the grid: find a unit, group, sort, filter, hide. Under it, what is filtered now. */
export const GridTools = memo(function GridTools(props: ToolProps) {
  const t = useTranslations('grid');
  const { looking, reading, all, nodes } = props;
  return (
    <div className={styles.tools}>
      <div role="toolbar" aria-label={t('tools')} className={styles.bar}>
        <FindUnit {...props} />
        <GroupTool {...props} />
        <SortTool {...props} />
        <FilterTool {...props} />
        <ViewTool looking={looking} />
        <ReadingNote reading={reading} />
      </div>
      <FilterLine {...props} shown={countUnits(nodes)} of={countUnits(all)} />
    </div>
  );
});
