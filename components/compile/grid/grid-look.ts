import { listOf, oneOf, type Query } from '../query';

export type { Query };

export const groupings = ['kind', 'own', 'none'] as const;
export type Grouping = (typeof groupings)[number];

export const standings = ['unopened', 'draft', 'submitted', 'returned', 'accepted'] as const;
/** A return that nobody has opened is told apart from a draft. */
export type Standing = (typeof standings)[number];

export const tests = ['ge', 'le', 'eq', 'filled', 'blank'] as const;
export type Test = (typeof tests)[number];
/** What a unit's cell has to be; `value` as it would be typed, null where the test needs none. */
export type Condition = { cell: string; test: Test; value: string | null };

/** `by`: a cell code, `name` or `status`. The largest, and the latest in the alphabet, come first where `descending`. */
export type Sort = { by: string; descending: boolean };

/** What the address keeps of the grid beside section, basis and cell. */
export type GridLook = {
  by: Grouping;
  /** Ids of the own groups shown, in order; only where grouped by them. */
  groups: readonly string[];
  /** null: the order of the official list. */
  sort: Sort | null;
  /** None: whatever their status. */
  status: readonly Standing[];
  /** Ids of the groups shown; none: all. */
  only: readonly string[];
  /** Only units whose own table breaks a rule. */
  told: boolean;
  where: readonly Condition[];
  /** Rows and columns in which every figure is zero or blank. */
  hideRows: boolean;
  hideColumns: boolean;
  compact: boolean;
  /** Areas among the units that are open, and groups that are shut. */
  open: readonly string[];
  shut: readonly string[];
  /** The unit that was looked for. */
  unit: string | null;
};

export const plainGridLook: GridLook = {
  by: 'kind',
  groups: [],
  sort: null,
  status: [],
  only: [],
  told: false,
  where: [],
  hideRows: false,
  hideColumns: false,
  compact: false,
  open: [],
  shut: [],
  unit: null,
};

/** Reads the grid's part of an address; what cannot be read is as usual. */
export function gridLookFrom(query: Query): GridLook {
  const hidden = listOf(query, 'hide');
  return {
    by: groupings.find((grouping) => grouping === query.by) ?? 'kind',
    groups: listOf(query, 'groups'),
    sort: sortFrom(oneOf(query, 'sort')),
    status: listOf(query, 'status').flatMap((text) => standings.filter((each) => each === text)),
    only: listOf(query, 'only'),
    told: query.told === '1',
    where: listOf(query, 'where').flatMap(conditionFrom),
    hideRows: hidden.includes('rows'),
    hideColumns: hidden.includes('columns'),
    compact: query.density === 'compact',
    open: listOf(query, 'open'),
    shut: listOf(query, 'shut'),
    unit: oneOf(query, 'unit'),
  };
}

/** Writes what is not as usual. */
export function writeGridLook(look: GridLook, query: URLSearchParams): void {
  const set = (name: string, value: string | null) => value && query.set(name, value);
  set('by', look.by === 'kind' ? null : look.by);
  set('groups', look.groups.join());
  set('sort', look.sort && `${look.sort.descending ? '-' : ''}${look.sort.by}`);
  set('status', look.status.join());
  set('only', look.only.join());
  set('told', look.told ? '1' : null);
  set('where', look.where.map(conditionText).join());
  set('hide', [look.hideRows && 'rows', look.hideColumns && 'columns'].filter(Boolean).join());
  set('density', look.compact ? 'compact' : null);
  set('open', look.open.join());
  set('shut', look.shut.join());
  set('unit', look.unit);
}

/** The order after a column's head was pressed: figures first the largest, names first from A, then the other way, then none. */
export function sortedAfter(sort: Sort | null, by: string): Sort | null {
  const descendsFirst = by !== 'name' && by !== 'status';
  if (sort?.by !== by) return { by, descending: descendsFirst };
  return sort.descending === descendsFirst ? { by, descending: !descendsFirst } : null;
}

function sortFrom(text: string | null): Sort | null {
  const by = text?.replace(/^-/, '');
  return text && by ? { by, descending: text.startsWith('-') } : null;
}

/** Whether a test compares with a value. */
export function takesValue(test: Test): boolean {
  return test === 'ge' || test === 'le' || test === 'eq';
}

function conditionFrom(text: string): Condition[] {
  const [cell, word, value, ...rest] = text.split(':');
  const test = tests.find((each) => each === word);
  if (!cell || !test || rest.length > 0 || takesValue(test) !== Boolean(value)) return [];
  return [{ cell, test, value: value || null }];
}

export function conditionText({ cell, test, value }: Condition): string {
  return [cell, test, ...(value === null ? [] : [value])].join(':');
}
