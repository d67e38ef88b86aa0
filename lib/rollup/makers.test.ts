import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completed } from '@/lib/cells/computed';
import { inputsOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import { evaluate, topicsMissing } from '@/lib/rules/evaluate';
import { makersOf, type UnitTable } from './makers';

const edition = editionById('2014');

function table(unit: string, values: Record<string, bigint>, more: Partial<UnitTable> = {}): UnitTable {
  const inputs = inputsOf(edition).map(({ code }): [string, bigint] => [code, values[code] ?? 0n]);
  const cells = completed(edition, Object.fromEntries(inputs));
  return { unit, cells, topics: [], findings: [], explanations: {}, isReturnable: true, ...more };
}

/** One request received, and no topic named for it: the table breaks a rule about C1 and C4, and says why. */
function explaining(unit: string, more: Partial<UnitTable> = {}): UnitTable {
  const one = table(unit, { C1_1: 1n, C2_1: 1n, C3_1: 1n, A1: 2n });
  const findings = evaluate(edition, one.cells, { topics: [], lastYear: null }).filter(
    ({ rule }) => rule === topicsMissing,
  );
  return { ...one, findings, explanations: { [topicsMissing]: '仅1件，不分类' }, ...more };
}

const order = (code: string, tables: UnitTable[]) => makersOf(edition, code, tables).map(({ unit }) => unit);
const meant = (code: string, tables: UnitTable[]) =>
  makersOf(edition, code, tables).flatMap(({ unit, isMeant }) => (isMeant ? [unit] : []));

describe('which units are proposed', () => {
  test.each([
    { why: 'the one that makes most of it', values: [3n, 60n, 9n], is: ['u1'] },
    { why: 'two that make most of it together', values: [30n, 40n, 25n, 5n], is: ['u1', 'u0'] },
    { why: 'exactly half is not most', values: [5n, 4n, 1n], is: ['u0', 'u1'] },
    { why: 'nobody where it takes many', values: Array.from({ length: 20 }, () => 1n), is: [] },
    { why: 'nobody where all reported zero', values: [0n, 0n], is: [] },
  ])('$why', ({ values, is }) => {
    expect(
      meant(
        'A1',
        values.map((value, at) => table(`u${at}`, { A1: value })),
      ),
    ).toEqual(is);
  });

  test('one that explained a finding about the cell comes first, however small, and alone', () => {
    const tables = [table('large', { C1_1: 90n }), explaining('small')];
    expect(order('C1', tables)).toEqual(['small', 'large']);
    expect(meant('C1', tables)).toEqual(['small']);
  });

  test.each(['C1', 'C4'])('what it explained stands beside it, at each cell that it is about: %s', (code) => {
    const [maker] = makersOf(edition, code, [explaining('u')]);
    expect(maker?.signs).toMatchObject([{ finding: { rule: topicsMissing }, explanation: '仅1件，不分类' }]);
  });

  test('a broken rule that nobody explained comes next', () => {
    const tables = [
      table('large', { C1_1: 90n }),
      explaining('unsaid', { explanations: {} }),
      explaining('said'),
    ];
    expect(order('C1', tables)).toEqual(['said', 'unsaid', 'large']);
    expect(meant('C1', tables)).toEqual(['said', 'unsaid']);
  });

  test('nobody for a finding at a cell to which the unit adds nothing', () => {
    const tables = [explaining('none', { cells: table('none', {}).cells }), table('all', { C1_1: 3n })];
    expect(order('C1', tables)).toEqual(['all', 'none']);
    expect(meant('C1', tables)).toEqual(['all']);
  });

  test('one that named no topics, at the topics row', () => {
    expect(
      meant('C4', [explaining('none'), table('all', {}, { topics: [{ name: '征地', count: 9n }] })]),
    ).toEqual(['none']);
  });

  test('a hint asks nobody', () => {
    const hinted = explaining('u').findings.map((finding) => ({ ...finding, severity: 'hint' as const }));
    expect(makersOf(edition, 'C1', [explaining('u', { findings: hinted })])[0]?.signs).toEqual([]);
  });

  test('a finding about other cells is none', () => {
    expect(makersOf(edition, 'A1', [explaining('u')])[0]?.signs).toEqual([]);
  });

  test('never one that cannot be sent back, even if it makes most of it', () => {
    const away = { isReturnable: false };
    expect(meant('A1', [table('away', { A1: 90n }, away), table('here', { A1: 10n })])).toEqual([]);
    expect(meant('C1', [explaining('away', away), table('here', { C1_1: 9n })])).toEqual(['here']);
  });
});

test('the topics row counts for as much as its topics', () => {
  const topics = [
    { name: '征地', count: 2n },
    { name: '社保', count: 3n },
  ];
  expect(makersOf(edition, 'C4', [table('u', {}, { topics })])[0]).toMatchObject({ value: 5n, share: 100 });
});

test('every unit is there once, the values add up, and who is proposed can be sent back', () => {
  const drawn = fc.array(
    fc.record({ value: fc.bigInt({ min: 0n, max: 10n ** 12n }), isReturnable: fc.boolean() }),
    {
      maxLength: 30,
    },
  );
  fc.assert(
    fc.property(drawn, (units) => {
      const tables = units.map(({ value, ...more }, at) => table(`u${at}`, { A1: value }, more));
      const makers = makersOf(edition, 'A1', tables);
      expect(makers.map(({ unit }) => unit).sort()).toEqual(tables.map(({ unit }) => unit).sort());
      expect(makers.reduce((sum, { value }) => sum + (value ?? 0n), 0n)).toBe(
        units.reduce((sum, { value }) => sum + value, 0n),
      );
      const returnable = new Set(tables.filter((each) => each.isReturnable).map(({ unit }) => unit));
      for (const { unit, isMeant } of makers) if (isMeant) expect(returnable.has(unit)).toBe(true);
    }),
    { numRuns: 50 },
  );
});
