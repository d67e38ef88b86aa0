'use client';

import type { Edition } from '@/lib/editions/types';
import type { Rollup } from '@/lib/queries/views';
import { ListTable } from './list-table';
import { MatrixTable } from './matrix-table';
import styles from './table.module.css';

export type TableProps = {
  edition: Edition;
  rollup: Rollup;
  /** Cells that a finding speaks of first, by the gravest of its severities. */
  marked: ReadonlyMap<string, 'error' | 'warning' | 'hint'>;
  active: string | null;
  /** This year's units and last year's are not the same: UnlikeYears says so with figures. */
  isUnlike: boolean;
  /** How many units stand in the cells that most stand in. */
  most: number;
  onOpenCell: (code: string) => void;
};

/** The area's table as the official form has it; each figure opens into what makes it. */
export function OfficialTable({
  sections: shown,
  ...own
}: Omit<TableProps, 'most'> & { sections: readonly string[] }) {
  const most = Math.max(0, ...Object.values(own.rollup.spread).map(({ filled }) => filled));
  const props = { ...own, most };
  const sections = props.edition.sections.filter(({ code }) => shown.length === 0 || shown.includes(code));
  return (
    <div className={styles.sections}>
      {sections.map((each) => (
        <section key={each.code} aria-labelledby={`section-${each.code}`}>
          <h2 id={`section-${each.code}`} lang="zh-CN" className={styles.title}>
            {each.number}、{each.title}
          </h2>
          {each.note && (
            <p lang="zh-CN" className={styles.note}>
              {each.note}
            </p>
          )}
          {each.kind === 'list' ? (
            <ListTable section={each} {...props} />
          ) : (
            <MatrixTable section={each} {...props} />
          )}
        </section>
      ))}
    </div>
  );
}
