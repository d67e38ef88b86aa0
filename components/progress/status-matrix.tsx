'use client';

import { useTranslations } from 'next-intl';
import { StatusMark } from '@/components/status/status-mark';
import table from '@/components/ui/data-table.module.css';
import { Mark } from '@/components/ui/mark';
import { countsOf, reporting } from '@/lib/progress/counts';
import type { ProgressGroup } from '@/lib/progress/groups';
import { plainLook } from '@/lib/progress/look';
import { type Standing, standings } from '@/lib/progress/row';
import { GroupName } from './group-name';
import { LookLink } from './look-link';
import styles from './matrix.module.css';
import progress from './progress.module.css';
import { StatusBar } from './status-bar';
import type { Looking } from './use-look';

/** Groups × status; every figure leads to the units that it counts. */
export function StatusMatrix({ groups, looking }: { groups: readonly ProgressGroup[]; looking: Looking }) {
  const t = useTranslations('progress');
  const status = useTranslations('status');
  return (
    <div className={progress.matrixBox}>
      <table className={`${table.table} ${styles.matrix}`}>
        <thead>
          <tr>
            <th scope="col">{t('filter.group')}</th>
            <td className={styles.bar} />
            <th scope="col" className={table.number}>
              {t('matrix.in')}
            </th>
            {standings.map((standing) => (
              <th scope="col" key={standing} className={table.number}>
                <StatusMark status={standing} />
              </th>
            ))}
            <th scope="col" className={table.number}>
              <Mark icon="flag" tone="error">
                {status('late')}
              </Mark>
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <Line key={group.id} group={group} looking={looking} />
          ))}
          {groups.length > 1 && <Total groups={groups} />}
        </tbody>
      </table>
    </div>
  );
}

/** All units that report for themselves: the compiled tables of those listed would count them twice. */
function Total({ groups }: { groups: readonly ProgressGroup[] }) {
  const t = useTranslations('progress');
  const rows = groups.flatMap((group) => group.rows);
  const own = reporting(rows);
  const counts = countsOf(own);
  return (
    <tr className={styles.total}>
      <th scope="row" className={table.name}>
        {t('matrix.all', { tables: rows.length - own.length })}
      </th>
      <td className={styles.bar}>
        <StatusBar counts={counts} />
      </td>
      <td className={table.number}>{t('cellsIn', { filled: counts.in, of: counts.units })}</td>
      {[...standings, 'late' as const].map((standing) => (
        <td key={standing} className={table.number}>
          {counts[standing]}
        </td>
      ))}
    </tr>
  );
}

function Line({ group, looking }: { group: ProgressGroup; looking: Looking }) {
  const t = useTranslations('progress');
  const counts = countsOf(group.rows);
  const { look } = looking;
  const isHere = (standing: Standing | null, late: boolean) =>
    look.group === group.id && look.status === standing && look.late === late;
  const figure = (count: number, standing: Standing | null, late = false) =>
    count === 0 ? (
      <span className={styles.nothing}>0</span>
    ) : (
      <LookLink
        looking={looking}
        change={{ ...plainLook, group: group.id, status: standing, late, sort: look.sort, cell: look.cell }}
        aria-current={isHere(standing, late) ? 'true' : undefined}
      >
        {count}
      </LookLink>
    );
  return (
    <tr>
      <th scope="row" className={table.name}>
        <LookLink
          looking={looking}
          change={{
            ...plainLook,
            group: isHere(null, false) ? null : group.id,
            sort: look.sort,
            cell: look.cell,
          }}
          aria-current={isHere(null, false) ? 'true' : undefined}
        >
          <GroupName group={group} />
        </LookLink>
      </th>
      <td className={styles.bar}>
        <StatusBar counts={counts} />
      </td>
      <td className={table.number}>{t('cellsIn', { filled: counts.in, of: counts.units })}</td>
      {standings.map((standing) => (
        <td key={standing} className={table.number}>
          {figure(counts[standing], standing)}
        </td>
      ))}
      <td className={table.number}>{figure(counts.late, null, true)}</td>
    </tr>
  );
}
