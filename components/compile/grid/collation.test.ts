import { expect, test } from 'vitest';
import { compareNames, hasInitials, initialsOf } from './collation';

test.each([
  ['市教育局', 'sjyj'],
  ['财政局', 'czj'],
  ['大武口区', 'dwkq'],
  ['市发展和改革委', 'sfzhggw'],
  ['人力资源保障局', 'rlzybzj'],
  ['平罗县', 'plx'],
  ['惠农区', 'hnq'],
  ['住房城乡建设局', 'zfcxjsj'],
  ['自然资源局', 'zrzyj'],
  ['卫生健康委（第2办公室）', 'wsjkwd2bgs'],
])('initials of %s', (name, is) => expect(initialsOf(name).join('')).toBe(is));

test('names go by their pinyin, numbers in them by size', () => {
  const names = ['第10中学', '统计局', '安监局', '第9中学', '财政局'];
  expect(names.toSorted(compareNames)).toEqual(['安监局', '财政局', '第9中学', '第10中学', '统计局']);
});

test.each([
  { why: 'from the front', name: '市教育局', sought: 'sjyj', is: true },
  { why: 'from the middle', name: '大武口区教育局', sought: 'jyj', is: true },
  { why: 'as a place is read', name: '长胜街道', sought: 'csjd', is: true },
  { why: 'as it may be read as well', name: '长胜街道', sought: 'zsjd', is: true },
  { why: 'not past the end', name: '教育局', sought: 'jyjx', is: false },
  { why: 'not with a gap', name: '市教育局', sought: 'sjj', is: false },
])('finds by initials: $why', ({ name, sought, is }) => expect(hasInitials(name, sought)).toBe(is));
