import { expect, test } from 'vitest';
import type { PassedOnNote, PassOnUnit } from '@/lib/queries/levels-views';
import { returnRow } from '@/lib/queries/testing-rows';
import type { Status } from '@/lib/workflow/transitions';
import { nextStep } from './next-step';

const unit = (action: PassOnUnit['action']): PassOnUnit => ({
  unit: returnRow('u', {}).unit,
  kind: 'entered',
  status: action ? 'accepted' : 'draft',
  action,
  code: action ? null : 'wrongState',
});
const passed = (...statuses: Status[]): PassedOnNote => ({
  by: '甲',
  at: new Date(0),
  units: statuses.map((status) => ({ unit: returnRow('u', {}).unit, kind: 'entered', status })),
});

test.each([
  { why: 'it did not come back', of: null, is: 'submit' },
  { why: 'nobody was asked yet', of: { passed: null, units: [unit('reopen')] }, is: 'passOn' },
  { why: 'nobody can be asked', of: { passed: null, units: [unit(null)] }, is: 'submit' },
  {
    why: 'one corrects',
    of: { passed: passed('accepted', 'returned'), units: [unit('reopen')] },
    is: 'wait',
  },
  { why: 'one waits for review', of: { passed: passed('submitted'), units: [] }, is: 'wait' },
  {
    why: 'all are accepted again',
    of: { passed: passed('accepted'), units: [unit('reopen')] },
    is: 'submit',
  },
] as const)('next: $why', ({ of, is }) => expect(nextStep(of && { ...of, units: [...of.units] })).toBe(is));
