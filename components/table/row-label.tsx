import type { ReactNode } from 'react';
import type { Row } from '@/lib/editions/types';
import styles from './official-table.module.css';

/** What heads a row: the group that the form prints merged to its left, once, and what it prints small behind the label. */
export function RowLabel({
  row,
  above,
  children,
}: {
  row: Row;
  above: Row | undefined;
  children: ReactNode;
}) {
  return (
    <>
      {row.group && row.group !== above?.group && <span className={styles.qualifier}>{row.group}</span>}
      {children}
      {row.qualifier && <span className={styles.qualifier}>{row.qualifier}</span>}
    </>
  );
}
