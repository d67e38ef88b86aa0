import { expect, test } from 'vitest';
import { writeListCsv } from './list-csv';

test('a list as text: lines above, head, rows; numbers as they are, nothing where nothing is known, no formula', () => {
  const text = writeListCsv({
    sheet: '不打印',
    title: '=1+1',
    about: ['2017年度：第1次发布，2014年表式'],
    columns: [
      { label: '指标', width: 20 },
      { label: '2017年度', width: 10, digits: 'any' },
      { label: '说明', width: 10 },
    ],
    rows: [
      ['经费，"专项"', 22.5, null],
      ['@SUM(A1)', -3, '不可比'],
      ['空与0', null, '空'],
      ['空与0', 0, null],
    ],
  });
  expect(text.split('\r\n')).toEqual([
    "\uFEFF'=1+1",
    '2017年度：第1次发布，2014年表式',
    '指标,2017年度,说明',
    '"经费，""专项""",22.5,',
    "'@SUM(A1),-3,不可比",
    '空与0,,空',
    '空与0,0,',
    '',
  ]);
});
