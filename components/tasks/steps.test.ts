import { expect, test } from 'vitest';
import type { HistoryEntry } from '@/lib/queries/views';
import { steps } from './steps';

const entry = (seq: number, by: string, action: string, changed = 0): HistoryEntry => ({
  seq,
  at: new Date(seq * 1000),
  by,
  action,
  revision: seq,
  changes: Array.from({ length: changed }, (_, index) => ({ code: `A${index}`, from: null, to: 1n })),
  topics: null,
  detail: {},
  hash: '',
});

test.each([
  {
    why: 'latest first',
    log: [entry(2, '马', 'submit'), entry(1, '马', 'save', 3)],
    is: ['submit 马 0', 'save 马 3'],
  },
  {
    why: 'a hundred saves of one person are one step, somebody else’s between them are not',
    log: [
      entry(1, '马', 'save', 3),
      entry(2, '马', 'save', 1),
      entry(3, '王', 'save', 2),
      entry(4, '马', 'save', 1),
    ],
    is: ['save 马 1', 'save 王 2', 'save 马 4'],
  },
  {
    why: 'texts are a step of their own, and a note is none',
    log: [
      entry(1, '马', 'save', 3),
      entry(2, '马', 'write'),
      entry(3, '马', 'write'),
      entry(4, '周', 'comment'),
    ],
    is: ['write 马 0', 'save 马 3'],
  },
  { why: 'what is no step of the return is left out', log: [entry(1, '周', 'adjust')], is: [] },
  {
    why: 'only the last six',
    log: [1, 2, 3, 4, 5, 6, 7].map((seq) => entry(seq, `${seq}`, 'save')),
    is: [7, 6, 5, 4, 3, 2].map((seq) => `save ${seq} 0`),
  },
])('steps of a return: $why', ({ log, is }) => {
  expect(steps(log).map(({ action, by, cells }) => `${action} ${by} ${cells}`)).toEqual(is);
});
