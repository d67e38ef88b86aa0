import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completed } from '@/lib/cells/computed';
import { printCell } from '@/lib/cells/print';
import { cellOf, cellsOf, inputsOf } from '@/lib/editions/cells';
import { numberedLabel } from '@/lib/editions/printed-number';
import { editionById } from '@/lib/editions/registry';
import type { Edition } from '@/lib/editions/types';
import { isBlock, readBlock } from './block';
import type { Placement } from './placement';
import { readPasted } from './read-pasted';

const [of2014, of2021] = [editionById('2014'), editionById('2021')];

function pasted(edition: Edition, text: string, from: string): Placement {
  const [first] = readPasted(edition, readBlock(text), { from, year: 2017 });
  if (!first) throw new Error('no way to place it');
  return first;
}

const valuesIn = ({ values }: Placement) => Object.fromEntries(values.map(({ code, text }) => [code, text]));

describe('from the focused cell on', () => {
  test('down the cells of a section', () => {
    expect(valuesIn(pasted(of2014, '3\n4\n5', 'A2_2'))).toEqual({ A2_2: '3', A2_3: '4', A2_4: '5' });
  });

  test('the printed total among its parts is known by its value', () => {
    const { values, totals } = pasted(of2014, '6\n1\n2\n3\n0\n5\n4\n1', 'C1');
    expect(totals).toEqual([
      { code: 'C1', text: '6', row: 1 },
      { code: 'C2', text: '5', row: 6 },
    ]);
    expect(values).toHaveLength(6);
  });

  test('a column of typed cells only goes past the totals', () => {
    const text = inputsOf(of2014)
      .map((_, at) => String(at + 1))
      .join('\n');
    const { way, values, totals } = pasted(of2014, text, 'A1');
    expect(way).toBe('inputs');
    expect(values.map(({ text }) => text)).toEqual(inputsOf(of2014).map((_, at) => String(at + 1)));
    expect(totals).toEqual([]);
  });

  test('a column copied under its heading begins below it', () => {
    const { values } = pasted(of2014, '统计数\n7\n8', 'H1');
    expect(values).toEqual([
      { code: 'H1', text: '7', row: 2 },
      { code: 'H2', text: '8', row: 3 },
    ]);
  });

  test('a column of units copied with the values is read with them', () => {
    expect(valuesIn(pasted(of2014, '条\t5\n条\t6', 'A2_1'))).toEqual({ A2_1: '5', A2_2: '6' });
    expect(valuesIn(pasted(of2014, '元\t5\n次\t6', 'H4'))).toEqual({ H4: '5元', I1: '6' });
  });

  test('what goes beyond the end of the form is listed', () => {
    const { values, left } = pasted(of2014, '1\n2\n3', 'I2');
    expect(values).toHaveLength(2);
    expect(left).toEqual([{ row: 3, text: '3', why: 'beyondEnd' }]);
  });

  test('rows and columns of a matrix, with its totals or without', () => {
    expect(valuesIn(pasted(of2021, '1\t2\n3\t4', 'R1_c2'))).toEqual({
      R1_c2: '1',
      R1_c3: '2',
      R2_c2: '3',
      R2_c3: '4',
    });
    const { values, totals } = pasted(of2021, '1\t2\t0\t1\t4', 'L1_m');
    expect([values.length, totals]).toEqual([4, [{ code: 'L1_t', text: '4', row: 1 }]]);
  });
});

/** The table as the workbook prints it: number, label, unit, value; headings with dashes. */
function printed(edition: Edition, textOf: (code: string) => string): string[][] {
  return edition.sections.flatMap((section) => [
    [`${section.number}、${section.title}`, '——', '——'],
    ...section.rows
      .filter((row) => row.number !== section.number)
      .map((row) => {
        if (row.kind === 'topics') return [`${numberedLabel(row)}：征地 100%`, row.unit ?? '', ''];
        if (row.kind === 'heading') return [numberedLabel(row), '——', '——'];
        return [numberedLabel(row), row.unit ?? '', textOf(row.code)];
      }),
  ]);
}

function printedWithTitleRows(edition: Edition, textOf: (code: string) => string): string[][] {
  return printed(edition, textOf).map(([label = '', ...rest]) => {
    const section = edition.sections.find((each) => label === `${each.number}、${each.title}`);
    const row = section?.rows.find((each) => each.number === section.number);
    return row ? [label, row.unit ?? '', textOf(row.code)] : [label, ...rest];
  });
}

const tsv = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join('\t')).join('\r\n');

describe('by label', () => {
  test.each([
    { why: 'spaces and full-width', text: ' 收到 申请数\t件\t3\n１．当面申请数\t件\t2', is: { C1_1: '2' } },
    {
      why: 'numbers of every kind',
      text: '（一）主动公开政府信息数\t条\t9\n其中：主动公开规范性文件数\t条\t1',
      is: { A1: '9', A1a: '1' },
    },
    {
      why: 'number, label, unit and value apart',
      text: '1\t政府公报公开政府信息数\t条\t4\n2\t政府网站公开政府信息数\t条\t5',
      is: { A2_1: '4', A2_2: '5' },
    },
    {
      why: 'a remark in parentheses',
      text: '主动公开政府信息数（不同渠道和方式公开相同信息计1条）\t5\n制发规范性文件总数（单位：件）\t2',
      is: { A1: '5', A1b: '2' },
    },
    { why: 'the place in the form alone', text: '三（一）2\t4\n三（一）3\t5', is: { C1_2: '4', C1_3: '5' } },
    { why: 'codes', text: 'C1_2\t4\nC1_3\t5', is: { C1_2: '4', C1_3: '5' } },
  ])('$why', ({ text, is }) => expect(valuesIn(pasted(of2014, text, 'I1'))).toEqual(is));

  test('a label that several sections print is told apart by the heading above it, and by order', () => {
    const rows =
      '维持具体行政行为数\t1\n被依法纠错数\t2\n其他情形数\t3\n五、行政诉讼数量\t8\n被依法纠错数\t5\n其他情形数\t6';
    expect(valuesIn(pasted(of2014, rows, 'A1'))).toEqual({
      D1: '1',
      D2: '2',
      D3: '3',
      E: '8',
      E2: '5',
      E3: '6',
    });
  });

  test('without either it belongs to the section in which it is pasted, and otherwise is listed', () => {
    const rows = '被依法纠错数\t2\n其他情形数\t3';
    expect(valuesIn(pasted(of2014, rows, 'E1'))).toEqual({ E2: '2', E3: '3' });
    const { values, left } = pasted(of2014, rows, 'A1');
    expect(values).toEqual([]);
    expect(left.map(({ text, why }) => [text, why])).toEqual([
      ['被依法纠错数 2', 'ambiguous'],
      ['其他情形数 3', 'ambiguous'],
    ]);
  });

  test('what no indicator is called is listed, and so are other columns and a second value', () => {
    const rows =
      '指标\t单位\t2017年度\t2016年度\n传真申请数\t件\t4\t3\n电话申请数\t件\t7\t\n传真申请数\t件\t5\t';
    const { values, left } = pasted(of2014, rows, 'A1');
    expect(values).toEqual([{ code: 'C1_2', text: '4', row: 2 }]);
    expect(left).toEqual([
      { row: 2, text: '3', why: 'otherColumn' },
      { row: 3, text: '电话申请数 件 7', why: 'noLabel' },
      { row: 4, text: '5', why: 'twice' },
    ]);
  });

  test('a unit printed beside the value is taken with it where it is not the cell’s own', () => {
    const rows =
      '政府信息公开专项经费\t元\t3000\n专职人员数（单位：人次）\t2\n兼职人员数\t人\t3\n设置政府信息公开查阅点数（个）\t4';
    expect(valuesIn(pasted(of2014, rows, 'A1'))).toEqual({ H4: '3000元', H3_1: '2人次', H3_2: '3', H2: '4' });
  });

  test('the official table of 2021 has its subjects down and its labels across', () => {
    const rows = [
      ['第二十条第（一）项'],
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', '1', '2', '3'],
      ['行政规范性文件', '4', '5', '6'],
      ['第二十条第（六）项'],
      ['信息内容', '本年处理决定数量'],
      ['行政处罚', '7'],
      ['行政强制', '8'],
    ];
    expect(valuesIn(pasted(of2021, tsv(rows), 'P1_made'))).toEqual({
      P1_made: '1',
      P1_rep: '2',
      P1_valid: '3',
      P2_made: '4',
      P2_rep: '5',
      P2_valid: '6',
      P6_pun: '7',
      P6_coe: '8',
    });
  });

  test('a matrix by its heads, merged or not', () => {
    const rows = [
      ['', '', '自然人', '法人或其他组织', '', '', '', '', '总计'],
      ['', '', '', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', ''],
      ['一、本年新收政府信息公开申请数量', '', '1', '2', '3', '4', '5', '6', '21'],
      ['（三）不予公开', '1. 属于国家秘密', '0', '0', '0', '0', '0', '9', '9'],
      ['', '3.其他', '7', '', '', '', '', '', '7'],
    ];
    const { values, totals, left } = pasted(of2021, tsv(rows), 'R1_c1');
    expect(valuesIn({ values, totals, left, way: 'labels' })).toMatchObject({
      R1_c1: '1',
      R1_c6: '6',
      R3_3_1_c6: '9',
      R3_6_3_c1: '7',
    });
    expect(totals.map(({ code }) => code)).toEqual(['R1_c7', 'R3_3_1_c7', 'R3_6_3_c7']);
    expect(left).toEqual([]);
  });
});

const filled = (edition: Edition) =>
  fc.tuple(...inputsOf(edition).map(() => fc.bigInt({ min: 0n, max: 99n }))).map((values) => {
    const inputs = Object.fromEntries(inputsOf(edition).map(({ code }, at) => [code, values[at] ?? 0n]));
    const all = completed(edition, inputs);
    return (code: string) => printCell(cellOf(edition, code)?.kind ?? 'count', all[code] ?? null);
  });

const expectedOf = (edition: Edition, textOf: (code: string) => string) =>
  Object.fromEntries(inputsOf(edition).map(({ code }) => [code, textOf(code)]));

test('a whole table finds every cell, by labels, by the printed column, and by the column of cells', () => {
  fc.assert(
    fc.property(filled(of2014), fc.constantFrom('A1', 'E2', 'I3'), (textOf, from) => {
      const table = printedWithTitleRows(of2014, textOf);
      const is = expectedOf(of2014, textOf);
      expect(valuesIn(pasted(of2014, tsv(table), from))).toEqual(is);
      const column = table.slice(1).map(([, , value = '']) => [value]);
      expect(valuesIn(pasted(of2014, tsv(column), 'A1'))).toEqual(is);
      const cells = cellsOf(of2014).map(({ code }) => [textOf(code)]);
      expect(valuesIn(pasted(of2014, tsv(cells), 'A1'))).toEqual(is);
    }),
    { numRuns: 60 },
  );
});

test('a whole matrix finds every cell, with totals and without', () => {
  const section = of2021.sections[1];
  fc.assert(
    fc.property(filled(of2021), fc.boolean(), (textOf, hasTotals) => {
      if (section?.kind !== 'matrix') throw new Error('the second section is a matrix');
      const lines = <T extends { sumOf?: readonly string[] }>(all: readonly T[]) =>
        all.filter((line) => hasTotals || !line.sumOf);
      const rows = lines(section.rows.filter((row) => row.kind !== 'heading'));
      const block = rows.map((row) =>
        lines(section.columns).map((column) => textOf(`${row.code}_${column.code}`)),
      );
      const values = valuesIn(pasted(of2021, tsv(block), 'R1_c1'));
      const all = expectedOf(of2021, textOf);
      expect(values).toEqual(
        Object.fromEntries(Object.entries(all).filter(([code]) => code.startsWith('R'))),
      );
    }),
    { numRuns: 40 },
  );
});

test('nothing of a block is dropped: every number behind its label is placed, told as a total, or listed', () => {
  const text = fc.constantFrom(
    '',
    '3',
    '12a',
    '5件',
    '收到申请数',
    '被依法纠错数',
    '电话申请数',
    '三、依申请公开情况',
    '——',
    '7',
  );
  const from = fc.constantFrom(...inputsOf(of2014).map(({ code }) => code));
  fc.assert(
    fc.property(
      fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 12 }),
      from,
      (rows, at) => {
        const block = readBlock(tsv(rows));
        if (!isBlock(block)) return;
        for (const { values, totals, left } of readPasted(of2014, block, { from: at, year: 2017 })) {
          const kept = [...values, ...totals, ...left];
          for (const cells of block) {
            const behind = cells.slice(cells.findLastIndex((cell) => /数/.test(cell)) + 1);
            for (const cell of behind.filter((each) => /^\d/.test(each)))
              expect(kept.some((each) => each.text.includes(cell))).toBe(true);
          }
          const codes = [...values, ...totals].map(({ code }) => code);
          expect(new Set(codes).size).toBe(codes.length);
        }
      },
    ),
    { numRuns: 500 },
  );
});
