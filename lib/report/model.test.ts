import { describe, expect, test } from 'vitest';
import { cellsOf } from '@/lib/editions/cells';
import { editionById, editions } from '@/lib/editions/registry';
import { cellsIn, tableModel } from './model';

const form = editionById('2014');
const blank = tableModel({ edition: form, year: 2017, unitName: '石嘴山市', cells: {} });

test.each(editions)('every cell of $id stands in the model once, in reading order', (edition) => {
  const model = tableModel({ edition, year: edition.years[0], unitName: '某单位', cells: {} });
  expect(cellsIn(model).map(({ cell }) => cell.code)).toEqual(cellsOf(edition).map(({ code }) => code));
});

describe('the model of 2014', () => {
  test('its head is the official one', () => {
    expect(blank.title).toBe('政府信息公开情况统计表');
    expect(blank.caption).toBe('（2017年度）');
    expect(blank.filler).toBe('填报单位（盖章）：石嘴山市');
    expect(blank.footer).toEqual(['单位负责人', '审核人', '填报人', '联系电话', '填报日期']);
  });

  test('a section whose first row is its heading has no other', () => {
    expect(blank.sections.map(({ heading }) => heading)).toEqual([
      '一、主动公开情况',
      '二、回应解读情况',
      '三、依申请公开情况',
      null,
      null,
      null,
      null,
      '八、机构建设和保障经费情况',
      '九、政府信息公开会议和培训情况',
    ]);
  });

  test('blank prints as nothing, zero as 0, money in 万元', () => {
    const model = tableModel({
      edition: form,
      year: 2017,
      unitName: '某单位',
      cells: { A1: 0n, H4: 1_250_000n },
    });
    const text = (code: string) => cellsIn(model).find(({ cell }) => cell.code === code)?.cell.text;
    expect([text('A1'), text('A1a'), text('H4'), text('G')]).toEqual(['0', '', '1.25', '']);
  });

  test('computed cells are marked', () => {
    const computed = cellsIn(blank).filter(({ cell }) => cell.computed);
    expect(computed.map(({ cell }) => cell.code)).toEqual(['C1', 'C2', 'C3', 'C3_4', 'H3']);
  });

  test('adjustments are named under the table', () => {
    const { notes } = tableModel({
      edition: form,
      year: 2017,
      unitName: '某单位',
      cells: {},
      adjustments: [
        { cell: 'A1', amount: -12n, reason: '联合发文重复计数', units: ['a', 'b'] },
        { cell: 'H4', amount: 500_000n, reason: '补列', units: [] },
      ],
      notes: ['口径见说明。'],
    });
    expect(notes).toEqual([
      '去重调整：一（一）主动公开政府信息数 −12条（联合发文重复计数，涉及2家单位）',
      '去重调整：八（四）政府信息公开专项经费 +0.5万元（补列）',
      '口径见说明。',
    ]);
  });
});
