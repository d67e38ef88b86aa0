import { useTranslations } from 'next-intl';
import table from '@/components/ui/data-table.module.css';
import { Official } from '@/components/ui/official';
import record from '@/components/ui/record.module.css';
import { TableScroll } from '@/components/ui/table-scroll';
import { printChange, printGrouped } from '@/lib/cells/print';
import { cellOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import type { Change, Changes } from '@/lib/publishing/changes';
import styles from './publish.module.css';

type Props = { edition: Edition; changes: Changes; caption: string };

/** What a correction changes: each cell with what was published before, what is now, and the difference. */
export function ChangesTable({ edition, changes: { cells, topics }, caption }: Props) {
  const t = useTranslations('publish.changes');
  return (
    <div className={styles.changes}>
      <h3>{t('title')}</h3>
      <p className={record.quiet}>{cells.length > 0 ? caption : t('none')}</p>
      {cells.length > 0 && (
        <TableScroll label={caption}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('cell')}</th>
                {(['before', 'now', 'difference'] as const).map((column) => (
                  <th key={column} scope="col" className={table.number}>
                    {t(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {cells.map((change) => (
                <ChangeRow key={change.cell} {...{ edition, change }} />
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      {topics && <p>{t('topics')}</p>}
    </div>
  );
}

function ChangeRow({ edition, change: { cell, before, now } }: { edition: Edition; change: Change }) {
  const t = useTranslations('publish.changes');
  const spec = cellOf(edition, cell);
  const kind = spec?.kind ?? 'count';
  const print = (value: bigint | null) => (value === null ? t('blank') : printGrouped(kind, value));
  return (
    <tr>
      <th scope="row" className={table.name}>
        <Official>
          {spec?.number} {spec?.label ?? cell}
          {spec?.unit && `（${spec.unit}）`}
        </Official>
      </th>
      <td className={table.number}>{print(before)}</td>
      <td className={table.number}>{print(now)}</td>
      <td className={table.number}>{printChange(kind, now, before)}</td>
    </tr>
  );
}
