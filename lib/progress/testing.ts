import type { ProgressRow } from './row';

/** A department that was sent nothing and has begun nothing, before its day. For tests. */
export function progressRow(code: string, but: Partial<ProgressRow> = {}): ProgressRow {
  return {
    unit: { code, name: code, kind: 'department', parent: 'city' },
    kind: 'entered',
    status: 'draft',
    opened: false,
    filled: 0,
    of: 54,
    version: null,
    since: null,
    active: null,
    due: '2018-01-31',
    extended: false,
    late: false,
    lateBy: 0,
    listed: false,
    lastYear: null,
    reminded: null,
    remindable: false,
    ...but,
  };
}
