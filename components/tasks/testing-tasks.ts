import type { AroundTasks } from '@/lib/queries/task-views';
import { returnRow } from '@/lib/queries/testing-rows';
import type { ReturnRow, Tasks } from '@/lib/queries/views';

export const now = new Date('2018-02-06T01:00:00Z');

/** Nobody has anything to do. */
export const none: Tasks = {
  year: {
    year: 2017,
    edition: '2014',
    state: 'open',
    opens: '2018-01-02',
    due: '2018-01-31',
    closes: '2018-03-10',
  },
  fill: [],
  sent: [],
  review: [],
  compile: [],
  returnedNotes: {},
  late: [],
  progress: [],
};
/** Nor does anything wait around it. */
export const nothing: AroundTasks = {
  own: {},
  corrections: [],
  approvals: [],
  signed: [],
  questions: [],
  looseEnds: null,
  log: null,
};

export const unit = (code: string) => returnRow(code).unit;
export const row = (more: Partial<ReturnRow>) => returnRow('a', { filled: 50, ...more });
export const table = {
  area: unit('city'),
  row: row({ kind: 'compiled' }),
  outstanding: [unit('a'), unit('b')],
};

const area = (code: string, parent: string | null) => ({
  area: { ...unit(code), parent },
  accepted: 0,
  submitted: 0,
  of: 1,
});
export const progress = [area('city', null), area('county', 'city')];
export const under = (parent: string) => row({ unit: { ...unit('b'), parent } });
