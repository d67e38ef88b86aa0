'use client';

import { useTranslations } from 'next-intl';
import { type Counts, countsOf } from '@/lib/progress/counts';
import type { ProgressGroup } from '@/lib/progress/groups';
import { GroupName } from '../group-name';
import { StatusBar } from '../status-bar';
import styles from './table.module.css';

type Props = {
  group: ProgressGroup;
  /** Of the whole group, whatever is filtered. */
  counts: Counts | undefined;
  index: number;
  measure: ((line: HTMLElement | null) => void) | undefined;
};

/** The head of a group: its name, and how all of it stands. Its one cell reaches over the empty rest of the line. */
export function GroupLine({ group, counts = countsOf(group.rows), index, measure }: Props) {
  const t = useTranslations('progress');
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} className={styles.group}>
      <th scope="rowgroup">
        <span className={styles.groupLine}>
          <span>
            <GroupName group={group} />
          </span>
          <span className={styles.groupBar}>
            <StatusBar counts={counts} />
          </span>
          <span className={styles.groupCount}>{t('bar.in', { count: counts.in, of: counts.units })}</span>
        </span>
      </th>
    </tr>
  );
}
