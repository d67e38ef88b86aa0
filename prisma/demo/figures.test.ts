import { describe, expect, test } from 'vitest';
import type { Cells } from '@/lib/cells/cells';
import { completed } from '@/lib/cells/computed';
import { cellsOf, inputsOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import { addUp, mergeTopics } from '@/lib/rollup/sum';
import { evaluate, standing } from '@/lib/rules/evaluate';
import { pastOf } from '@/lib/rules/past';
import { cellsFrom, topicsFrom } from './cells-from';
import { type Return, returns2017 } from './figures';
import { returns2016 } from './figures-2016';
import { corrected, explanations, open, saidBy, standingCells } from './open';
import { published2017, publishedSplit } from './published-2017';
import { city, counties, reporting } from './units';

const edition = editionById('2014');
const years = { 2016: returns2016(), 2017: returns2017() };

function rollup(returns: Map<string, Return>, area: string): Cells {
  const units = reporting.filter(({ code, parent }) => area === city || parent === area || code === area);
  return addUp(
    edition,
    units.map(({ code }) => cellsFrom(returns.get(code)?.figures ?? {})),
    [],
  );
}

function findings(cells: Cells, returns: Return[], lastYear: Cells | null = null) {
  const topics = mergeTopics(returns.map((each) => topicsFrom(each.topics) ?? []));
  const past = lastYear && pastOf(2017, [{ year: 2016, cells: lastYear }], null);
  return evaluate(edition, completed(edition, cells), { topics, lastYear, past });
}

/** What a unit reported in 2016. */
function lastYearOf(code: string): Cells {
  return completed(edition, cellsFrom(years[2016].get(code)?.figures ?? {}));
}

describe('the roll-up of 2017', () => {
  const table = rollup(years[2017], city);

  test.each(cellsOf(edition))('$code is the published number', ({ code, kind }) => {
    const printed = BigInt(published2017[code] ?? -1) * (kind === 'money' ? 1_000_000n : 1n);
    expect(table[code]).toBe(code === 'C3_4' ? 1n : printed);
  });

  test('A1 splits between departments and counties as the report says', () => {
    const below = counties
      .map((county) => rollup(years[2017], county).A1 ?? 0n)
      .reduce((sum, each) => sum + each);
    expect(below).toBe(BigInt(publishedSplit.counties));
    expect((table.A1 ?? 0n) - below).toBe(BigInt(publishedSplit.departments));
  });

  test('topics divide up all 15 requests', () => {
    const topics = mergeTopics([...years[2017].values()].map((each) => topicsFrom(each.topics) ?? []));
    expect(topics).toEqual([
      { name: '征地、拆迁', count: 12n },
      { name: '环保', count: 2n },
      { name: '规划', count: 1n },
    ]);
  });
});

test('2016 received 5 requests, and published no more than 2017', () => {
  const [before, now] = [rollup(years[2016], city), rollup(years[2017], city)];
  expect(before.C1).toBe(5n);
  expect(before.A1).toBeLessThan(now.A1 ?? 0n);
});

describe.each([2016, 2017] as const)('returns of %i', (year) => {
  test.each(reporting)('$code fills every cell and passes its own rules', ({ code }) => {
    const own = years[year].get(code);
    expect(own && Object.keys(own.figures).sort()).toEqual(
      inputsOf(edition)
        .map((spec) => spec.code)
        .sort(),
    );
    const found = own ? findings(cellsFrom(own.figures), [own], year === 2017 ? lastYearOf(code) : null) : [];
    expect(standing(found, year === 2017 ? (explanations[code] ?? {}) : {})).toEqual([]);
    const explained = found.filter(({ severity }) => severity === 'warning').map(({ rule }) => rule);
    expect(explained).toEqual(year === 2017 ? Object.keys(explanations[code] ?? {}) : []);
  });

  test.each([city, ...counties])('the table of %s needs no explanation', (area) => {
    const units = reporting.filter(({ parent }) => area === city || parent === area);
    const returns = units.map(({ code }) => years[year].get(code)).filter((each) => each !== undefined);
    expect(
      findings(rollup(years[year], area), returns).filter(({ severity }) => severity !== 'hint'),
    ).toEqual([]);
  });

  test('hints are for a minority, and offices are as large as offices are', () => {
    const all = [...years[year].values()];
    expect(all.filter((each) => findings(cellsFrom(each.figures), [each]).length > 0).length).toBeLessThan(
      45,
    );
    for (const { figures } of all) {
      const people = (figures.H3_1 ?? 0) + (figures.H3_2 ?? 0);
      expect(people).toBeGreaterThanOrEqual(1);
      expect(people).toBeLessThanOrEqual(8);
    }
    for (const { code, kind } of reporting)
      if (kind === 'township') expect(years[year].get(code)?.figures.A2_2).toBeLessThan(400);
  });
});

describe('what is open in 2017', () => {
  const openCells = Object.entries(open).flatMap(([unit, state]) => {
    if (state.status === 'submitted') return [];
    return (state.status === 'draft' ? [...state.blank] : Object.keys(state.wrong)).map((cell) => ({
      unit,
      cell,
    }));
  });

  test('no cell is open in two units, so the published total tells what is missing', () => {
    expect(new Set(openCells.map(({ cell }) => cell)).size).toBe(openCells.length);
    const inputs = inputsOf(edition).map(({ code }) => code);
    expect(openCells.filter(({ cell }) => !inputs.includes(cell))).toEqual([]);
  });

  test.each(openCells)('$cell of $unit follows from the total', ({ unit, cell }) => {
    const others = reporting.filter(({ code }) => code !== unit);
    const known = others.map(
      ({ code }) => standingCells(code, years[2017].get(code) ?? { figures: {}, topics: [] })[cell],
    );
    const rest =
      (rollup(years[2017], city)[cell] ?? 0n) - known.reduce((sum, value) => sum + BigInt(value ?? -1), 0n);
    expect(rest).toBe(BigInt(years[2017].get(unit)?.figures[cell] ?? -1));
  });

  test.each(
    Object.entries(open).flatMap(([code, state]) =>
      state.status === 'returned' ? [{ code, wrong: state.wrong }] : [],
    ),
  )('$code could submit what was returned to it', ({ code, wrong }) => {
    const own = years[2017].get(code) ?? { figures: {}, topics: [] };
    const found = findings(cellsFrom({ ...own.figures, ...wrong }), [own], lastYearOf(code));
    expect(standing(found, saidBy(code))).toEqual([]);
    for (const [cell, value] of Object.entries(wrong)) expect(value).not.toBe(own.figures[cell]);
  });

  test.each(Object.entries(corrected))('%s could submit its first version', (code, { wrong }) => {
    const own = years[2017].get(code) ?? { figures: {}, topics: [] };
    const found = findings(cellsFrom({ ...own.figures, ...wrong }), [own], lastYearOf(code));
    expect(standing(found, explanations[code] ?? {})).toEqual([]);
  });

  test('one return came back for what is out of line with last year, though its clerk had explained it', () => {
    const said = Object.keys(open).flatMap((code) =>
      Object.keys(saidBy(code)).map((rule) => `${code} ${rule}`),
    );
    expect(said.filter((each) => each.includes('out-of-line'))).toEqual(['640221-63 out-of-line:H4']);
    const own = years[2017].get('640221-63') ?? { figures: {}, topics: [] };
    expect(findings(cellsFrom(own.figures), [own], lastYearOf('640221-63'))).toEqual([]);
  });
});
