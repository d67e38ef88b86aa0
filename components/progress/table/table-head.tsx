'use client';

import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { Sort } from '@/lib/progress/look';
import type { Looking } from '../use-look';
import columns from './table.module.css';
import styles from './table-head.module.css';

type Column = {
  name: 'unit' | 'status' | 'filled' | 'since' | 'active' | 'due' | 'last' | 'share' | 'remind';
  sort?: Sort;
};

const before: Column[] = [
  { name: 'unit', sort: 'name' },
  { name: 'status', sort: 'status' },
  { name: 'filled' },
  { name: 'since' },
  { name: 'active', sort: 'active' },
  { name: 'due' },
];
const figureColumns: Column[] = [{ name: 'last' }, { name: 'share', sort: 'share' }];

/** The columns; those that sort are buttons, the other way round when pressed again. */
export function TableHead({
  looking,
  figures,
  reminds,
}: {
  looking: Looking;
  figures: boolean;
  reminds: boolean;
}) {
  const columns: Column[] = [
    ...before,
    ...(figures ? figureColumns : []),
    ...(reminds ? [{ name: 'remind' } as const] : []),
  ];
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column) => (
          <Head key={column.name} column={column} looking={looking} />
        ))}
      </tr>
    </thead>
  );
}

/** Which way an order runs when it is not turned round. */
const usual: Record<Sort, 'ascending' | 'descending'> = {
  status: 'ascending',
  name: 'ascending',
  active: 'descending',
  share: 'descending',
};

function Head({ column: { name, sort }, looking: { look, turn } }: { column: Column; looking: Looking }) {
  const t = useTranslations('progress');
  const label = t(`column.${name}`);
  const isHere = sort !== undefined && look.sort === sort;
  const other = sort && usual[sort] === 'ascending' ? 'descending' : 'ascending';
  const direction = sort && isHere ? (look.reversed ? other : usual[sort]) : undefined;
  return (
    <th scope="col" className={columns[name]} aria-sort={direction}>
      {sort === undefined ? (
        label
      ) : (
        <button
          type="button"
          className={styles.sort}
          onClick={() => turn({ sort, reversed: isHere && !look.reversed })}
        >
          {isHere ? label : <Sortable label={label} says={t('sortBy', { column: label })} />}
          {direction && (
            <span className={direction === 'ascending' ? styles.up : undefined}>
              <Icon name="caret" />
            </span>
          )}
        </button>
      )}
    </th>
  );
}

function Sortable({ label, says }: { label: string; says: string }) {
  return (
    <>
      <span aria-hidden="true">{label}</span>
      <VisuallyHidden>{says}</VisuallyHidden>
    </>
  );
}
