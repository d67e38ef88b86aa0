import { describe, expect, test } from 'vitest';
import { editionById } from '@/lib/editions/registry';
import { Refusal } from '@/lib/refusal';
import { checkPrinted } from './check-printed';

const edition = editionById('2014');

describe('a printed table', () => {
  test.each<{ why: string; cells: Record<string, number>; rules: string[] }>([
    {
      why: 'a total that its parts do not make',
      cells: { C1: 15, C1_1: 1, C1_2: 0, C1_3: 1, C1_4: 12 },
      rules: ['sum-C1'],
    },
    { why: 'a total that they do make', cells: { C1: 14, C1_1: 1, C1_2: 0, C1_3: 1, C1_4: 12 }, rules: [] },
    { why: 'a total whose parts are not all printed', cells: { C1: 15, C1_1: 1 }, rules: [] },
    {
      why: 'a total of 0 over a part of 1',
      cells: { C3_4: 0, C3_4a: 0, C3_4b: 1, C3_4c: 0, C3_4d: 0, C3_4e: 0, C3_4f: 0 },
      rules: ['sum-C3_4'],
    },
  ])('$why', ({ cells, rules }) => {
    expect(checkPrinted(edition, cells, null).map(({ rule }) => rule)).toEqual(rules);
  });

  test('says what is printed and what it should be, as an error that no explanation helps', () => {
    const [finding] = checkPrinted(edition, { C2: 3, C2_1: 1, C2_2: 1 }, null);
    expect(finding).toMatchObject({
      severity: 'error',
      explainable: false,
      cells: ['C2', 'C2_1', 'C2_2'],
      left: { total: 3n },
      right: { total: 2n },
    });
  });

  test('is held against the rules with what is printed, not with what would be right', () => {
    const rules = (a1: number) => checkPrinted(edition, { A1: a1, A1a: 5 }, null).length;
    expect([rules(4), rules(6)]).toEqual([1, 0]);
  });

  test('asks for topics only if it was told about topics', () => {
    const cells = { C1: 1, C1_1: 1, C1_2: 0, C1_3: 0, C1_4: 0 };
    expect(checkPrinted(edition, cells, null)).toEqual([]);
    expect(checkPrinted(edition, cells, []).map(({ rule }) => rule)).toEqual(['topics-missing']);
  });

  test.each<{ why: string; cells: Record<string, number>; code: string; at: string[] }>([
    {
      why: 'names every bad value',
      cells: { A1: -1, A1a: Number.NaN, A1b: 1 },
      code: 'badValue',
      at: ['A1', 'A1a'],
    },
    {
      why: 'names every unknown cell',
      cells: { Z1: 1, Z2: 1, A1: -1 },
      code: 'unknownCell',
      at: ['Z1', 'Z2'],
    },
  ])('$why', ({ cells, code, at }) => {
    try {
      checkPrinted(edition, cells, null);
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      expect([error.code, error.cells?.map((cell) => cell.code)]).toEqual([code, at]);
    }
  });
});
