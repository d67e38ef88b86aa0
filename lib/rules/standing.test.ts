import { describe, expect, test } from 'vitest';
import { standing } from './evaluate';
import type { Finding } from './finding';

const of = (severity: Finding['severity'], explainable: boolean): Finding => ({
  rule: 'one',
  kind: 'equal',
  severity,
  explainable,
  cells: ['A1'],
  column: null,
  left: null,
  right: null,
});

describe('standing', () => {
  test.each<{ why: string; finding: Finding; explained: Record<string, string>; stands: boolean }>([
    { why: 'an error stands', finding: of('error', false), explained: {}, stands: true },
    {
      why: 'an error stands whatever is said',
      finding: of('error', false),
      explained: { one: '确实如此' },
      stands: true,
    },
    {
      why: 'an explainable error stands until it is explained',
      finding: of('error', true),
      explained: {},
      stands: true,
    },
    {
      why: 'an explained error',
      finding: of('error', true),
      explained: { one: '补公开2015年文件' },
      stands: false,
    },
    {
      why: 'a warning stands until it is explained',
      finding: of('warning', true),
      explained: {},
      stands: true,
    },
    {
      why: 'an explanation of another rule',
      finding: of('warning', true),
      explained: { two: '尚未审结' },
      stands: true,
    },
    {
      why: 'spaces explain nothing',
      finding: of('warning', true),
      explained: { one: ' \u3000\n' },
      stands: true,
    },
    {
      why: 'an explained warning',
      finding: of('warning', true),
      explained: { one: '尚未审结' },
      stands: false,
    },
    { why: 'a hint never stands', finding: of('hint', false), explained: {}, stands: false },
  ])('$why', ({ finding, explained, stands }) => {
    expect(standing([finding], explained)).toEqual(stands ? [finding] : []);
  });

  test('one explanation answers a rule in all its columns', () => {
    const columns = ['c1', 'c2'].map((column) => ({ ...of('warning', true), column }));
    expect(standing(columns, { one: '尚未审结' })).toEqual([]);
    expect(standing(columns, {})).toEqual(columns);
  });
});
