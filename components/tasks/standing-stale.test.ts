import { expect, test } from 'vitest';
import type { ReturnRow, Tasks, UnitView } from '@/lib/queries/views';
import { nextStep, standing } from './standing';
import { none, nothing, now } from './testing-tasks';

const area: UnitView = { code: 'city', name: 'city', kind: 'city', parent: null, path: ['city'] };
const row: ReturnRow = {
  ...{ unit: area, kind: 'compiled', status: 'submitted', opened: true, revision: 1, filled: 2, of: 2 },
  ...{ version: 1, acceptedVersion: null, submittedAt: now, submittedBy: '甲', late: false },
  ...{ due: none.year.closes, extendedDue: null, correctionAt: null, findings: null, updatedAt: now },
};
const stale = {
  ...{ year: 2017, edition: '2014', area, status: 'submitted' as const, version: null, fingerprint: '' },
  ...{ isStale: true, units: [], adjustments: [], omissions: [], cells: [], below: [] },
};
function tasks(compile: Partial<Tasks['compile'][number]>): Tasks {
  return {
    ...none,
    compile: [{ area, row, outstanding: [], ...compile }],
  };
}

test.each([
  { why: 'a table that was sent in needs nothing', compile: {}, says: 'tableSent', next: null },
  { why: 'unless it would be made otherwise now', compile: { stale }, says: 'tableStale', next: 'compile' },
  {
    why: 'an accepted one is asked for back then',
    compile: { stale, row: { ...row, status: 'accepted' as const } },
    says: 'tableStale',
    next: 'compile',
  },
])('$why', ({ compile, says, next }) => {
  expect(standing(tasks(compile), nothing, now)).toMatchObject([{ says }]);
  expect(nextStep(tasks(compile), nothing)).toBe(next);
});
