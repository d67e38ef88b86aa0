import type { ReturnRow } from './views';

/** A department's return in the first days of a year: opened, nothing filled, nothing sent. For tests. */
export function returnRow(code: string, but: Partial<ReturnRow> = {}): ReturnRow {
  return {
    unit: { code, name: code, kind: 'department', parent: 'city', path: ['city', code] },
    kind: 'entered',
    status: 'draft',
    opened: true,
    revision: 1,
    filled: 0,
    of: 54,
    version: null,
    acceptedVersion: null,
    submittedAt: null,
    submittedBy: null,
    late: false,
    due: '2018-01-31',
    extendedDue: null,
    correctionAt: null,
    findings: null,
    updatedAt: new Date(0),
    ...but,
  };
}
