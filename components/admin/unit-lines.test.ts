import { expect, test } from 'vitest';
import { readUnitLines } from './unit-lines';

const existing = new Set(['640200', '640200-01']);
const read = (text: string) => readUnitLines(text, existing);

test('lines copied from a spreadsheet, with its heading and an empty line', () => {
  const { units, problems } = read(
    '代码\t名称\t类别\t上级\n640202\t大武口区\t县区\t640200\n\n640202-01\t区教育局\t部门\t640202\n',
  );
  expect(problems).toEqual([]);
  expect(units).toEqual([
    { code: '640202', name: '大武口区', kind: 'county', parent: '640200' },
    { code: '640202-01', name: '区教育局', kind: 'department', parent: '640202' },
  ]);
});

test('typed on a Chinese keyboard: full-width commas and digits', () => {
  expect(read('６４０２０２，大武口区，区，640200').units).toEqual([
    { code: '640202', name: '大武口区', kind: 'county', parent: '640200' },
  ]);
});

test('a name stays as it is; the quotes of a CSV file around it do not', () => {
  expect(read('"a","教育局（体育局）","部门","640200"').units).toEqual([
    { code: 'a', name: '教育局（体育局）', kind: 'department', parent: '640200' },
  ]);
});

test.each([
  { why: 'a column is missing', text: 'a,甲,部门', is: 'columns' },
  { why: 'a code with a space', text: 'a b,甲,部门,640200', is: 'code' },
  { why: 'no name', text: 'a,,部门,640200', is: 'name' },
  { why: 'a kind that there is not', text: 'a,甲,公司,640200', is: 'kind' },
  { why: 'the unit is there already', text: '640200-01,甲,部门,640200', is: 'exists' },
  { why: 'nobody knows the parent', text: 'a,甲,部门,999', is: 'parent' },
  { why: 'its own parent', text: 'a,甲,部门,a', is: 'parent' },
])('a line that cannot be imported: $why', ({ text, is }) => {
  expect(read(text)).toEqual({ units: [], problems: [{ line: 1, problem: is, text }] });
});

test('the second of two equal codes is at fault', () => {
  expect(read('a,甲,部门,640200\na,乙,部门,640200').problems).toEqual([
    { line: 2, problem: 'double', text: 'a,乙,部门,640200' },
  ]);
});

test.each([
  { word: '省', kind: 'province' },
  { word: '自治区', kind: 'province' },
  { word: '直辖市', kind: 'province' },
  { word: '州', kind: 'city' },
  { word: '盟', kind: 'city' },
  { word: '地区', kind: 'city' },
  { word: '旗', kind: 'county' },
])('$word is an area of the level $kind', ({ word, kind }) => {
  expect(read(`a,甲,${word},640200`).units).toEqual([{ code: 'a', name: '甲', kind, parent: '640200' }]);
});
