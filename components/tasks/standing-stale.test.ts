import { expect, test } from 'vitest';
import type { AroundTasks } from '@/lib/queries/task-views';
import type { ReturnRow, Tasks, UnitView, YearView } from '@/lib/queries/views';
import { nextStep, standing } from './standing';

const now = new Date('2018-02-06T01:00:00Z');
const area: UnitView = { code: 'city', name: 'city', kind: 'city', parent: null, path: ['city'] };
const year: YearView = {
  ...{ year: 2017, edition: '2014', state: 'open' },
  ...{ opens: '2018-01-02', due: '2018-01-31', closes: '2018-03-10' },
};
const row: ReturnRow = {
  ...{ unit: area, kind: 'compiled', status: 'submitted', opened: true, revision: 1, filled: 2, of: 2 },
  ...{ version: 1, acceptedVersion: null, submittedAt: now, submittedBy: '甲', late: false },
  ...{ due: year.closes, extendedDue: null, correctionAt: null, findings: null, updatedAt: now },
};
const stale = {
  ...{ year: 2017, edition: '2014', area, status: 'submitted' as const, version: null, fingerprint: '' },
  ...{ isStale: true, units: [], adjustments: [], omissions: [], cells: [], below: [] },
};
const around: AroundTasks = {
  own: {},
  corrections: [],
  approvals: [],
  signed: [],
  questions: [],
  looseEnds: null,
  log: null,
};

function tasks(compile: Partial<Tasks['compile'][number]>): Tasks {
  return {
    ...{ year, fill: [], sent: [], review: [], returnedNotes: {}, late: [], progress: [] },
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
  expect(standing(tasks(compile), around, now)).toMatchObject([{ says }]);
  expect(nextStep(tasks(compile), around)).toBe(next);
});
