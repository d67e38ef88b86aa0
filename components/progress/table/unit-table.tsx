'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { countsOf, hasLast } from '@/lib/progress/counts';
import type { ProgressGroup } from '@/lib/progress/groups';
import type { ProgressRow } from '@/lib/progress/row';
import type { ProgressView } from '@/lib/queries/progress-views';
import { RemindDialog } from '../remind/remind-dialog';
import type { Looking } from '../use-look';
import { GroupLine } from './group-line';
import styles from './table.module.css';
import { TableHead } from './table-head';
import { UnitLine } from './unit-line';
import { useShownLines } from './use-shown-lines';

type Props = {
  view: ProgressView;
  /** As looked at. */
  groups: readonly ProgressGroup[];
  all: readonly ProgressGroup[];
  looking: Looking;
  at: number;
  total: bigint;
  now: Date;
};

export type Line = { group: ProgressGroup; row: ProgressRow | null };

/** Every unit that is looked at, group by group; of a long list only what is on screen is drawn. */
export function UnitTable({ view, groups, all, looking, at, total, now }: Props) {
  const t = useTranslations('progress');
  const [asked, setAsked] = useState<ProgressRow | null>(null);
  const lines = useMemo(
    () =>
      groups.flatMap((group): Line[] => [{ group, row: null }, ...group.rows.map((row) => ({ group, row }))]),
    [groups],
  );
  const counts = useMemo(() => new Map(all.map(({ id, rows }) => [id, countsOf(rows)])), [all]);
  const { body, shown, before, after, measure } = useShownLines(lines);
  const { year, headlines, mayRead } = view;
  const kind = hasLast(view.rows) ? (headlines[at]?.kind ?? null) : null;
  const reminds = view.rows.some((row) => row.remindable || row.reminded !== null);
  if (lines.length === 0) return <p className={styles.none}>{t('filter.none')}</p>;
  return (
    <>
      <table className={styles.table} aria-labelledby="list" aria-rowcount={lines.length + 1}>
        <TableHead {...{ looking, reminds }} figures={kind !== null} />
        <tbody ref={body}>
          {before > 0 && <Space height={before} />}
          {shown.map(({ index, line: { group, row } }) =>
            row ? (
              <UnitLine
                key={row.unit.code}
                {...{ row, index, measure, kind, at, total, now, mayRead, reminds }}
                year={year.year}
                onRemind={setAsked}
              />
            ) : (
              <GroupLine
                key={`group ${group.id}`}
                {...{ group, index, measure }}
                counts={counts.get(group.id)}
              />
            ),
          )}
          {after > 0 && <Space height={after} />}
        </tbody>
      </table>
      {asked && (
        <RemindDialog year={year.year} area={view.area.code} rows={[asked]} onClose={() => setAsked(null)} />
      )}
    </>
  );
}

/** Stands for the lines that are not drawn. */
function Space({ height }: { height: number }) {
  return (
    <tr>
      <td className={styles.space} style={{ height }} />
    </tr>
  );
}
