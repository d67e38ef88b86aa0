'use client';

import { useLocale } from 'next-intl';
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { formats } from '@/lib/i18n/format';
import { arranged } from '@/lib/progress/arrange';
import { lastTotal } from '@/lib/progress/counts';
import { progressGroups } from '@/lib/progress/groups';
import { headlineAt } from '@/lib/progress/headline-at';
import type { ProgressView } from '@/lib/queries/progress-views';
import { BoardHead } from './board-head';
import styles from './progress.module.css';
import { StatusMatrix } from './status-matrix';
import { UnitTable } from './table/unit-table';
import { useLook } from './use-look';

/** Groups by status beside the timeline, and below them every unit; what is filtered and sorted here is kept in the address. */
export function Board({ view, now, timeline }: { view: ProgressView; now: Date; timeline: ReactNode }) {
  const looking = useLook(view.year.year);
  const { look } = looking;
  const shownLook = useDeferredValue(look);
  const { compare } = formats(useLocale());
  const at = headlineAt(view, look);
  const area = view.area.code;
  const all = useMemo(() => progressGroups(view.rows, area), [view.rows, area]);
  const groups = useMemo(
    () => arranged(view.rows, shownLook, { area, at, compare }),
    [view.rows, shownLook, area, at, compare],
  );
  const total = useMemo(() => lastTotal(view.rows, at), [view.rows, at]);
  return (
    <>
      <div className={styles.overview}>
        <StatusMatrix groups={all} looking={looking} />
        {timeline}
      </div>
      <section aria-labelledby="list">
        <BoardHead {...{ view, groups, all, looking }} at={at} />
        <UnitTable {...{ view, groups, all, looking, at, total, now }} />
      </section>
    </>
  );
}
