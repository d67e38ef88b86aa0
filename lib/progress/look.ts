import { type Standing, standings } from './row';

export const sorts = ['status', 'name', 'active', 'share'] as const;
export type Sort = (typeof sorts)[number];

/** What the address keeps of a board: which rows, in which order, weighed by which figure. */
export type Look = {
  status: Standing | null;
  /** Only what is overdue. */
  late: boolean;
  /** Id of the only group shown. */
  group: string | null;
  /** Part of a name or code. */
  text: string;
  sort: Sort;
  /** Against the order that the column usually has. */
  reversed: boolean;
  /** Code of the headline figure; null: the form's main one. */
  cell: string | null;
};

export const plainLook: Look = {
  status: null,
  late: false,
  group: null,
  text: '',
  sort: 'status',
  reversed: false,
  cell: null,
};

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads an address; what is unknown or missing is as usual. */
export function lookFrom(query: Query): Look {
  const one = (name: string) => {
    const value = query[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const sort = one('sort');
  return {
    status: standings.find((standing) => standing === one('status')) ?? null,
    late: one('late') === '1',
    group: one('group'),
    text: one('text') ?? '',
    sort: sorts.find((each) => each === sort?.replace(/^-/, '')) ?? 'status',
    reversed: sort?.startsWith('-') === true && sorts.some((each) => `-${each}` === sort),
    cell: one('cell'),
  };
}

/** The same as a query without `?`; what is usual is left out. */
export function queryOf(look: Look): string {
  const query = new URLSearchParams();
  if (look.status) query.set('status', look.status);
  if (look.late) query.set('late', '1');
  if (look.group) query.set('group', look.group);
  if (look.text) query.set('text', look.text);
  if (look.sort !== 'status' || look.reversed) query.set('sort', `${look.reversed ? '-' : ''}${look.sort}`);
  if (look.cell) query.set('cell', look.cell);
  return query.toString();
}
